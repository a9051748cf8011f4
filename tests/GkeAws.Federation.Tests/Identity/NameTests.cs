using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Tests.Identity;

public class NameTests
{
    /// <summary>Kubernetes, ServiceAccount tokens: the sub claim.</summary>
    [Fact]
    public void The_subject_names_namespace_and_service_account() => Assert.Equal(
        "system:serviceaccount:gke-to-aws-test:gke-service-account",
        KubernetesServiceAccount.Parse("gke-to-aws-test", "gke-service-account").Subject.Value);

    /// <summary>STS AssumeRoleWithWebIdentity, SubjectFromWebIdentityToken: at most 255 characters.</summary>
    [Fact]
    public void The_longest_service_account_gives_a_subject_of_255_characters()
    {
        var (@namespace, name) = (new string('n', 63), new string('a', 169));

        Assert.Equal(255, KubernetesServiceAccount.Parse(@namespace, name).Subject.Value.Length);
        Assert.Throws<ArgumentException>(() => KubernetesServiceAccount.Parse(@namespace, name + "a"));
    }

    /// <summary>Google IAM: ID@PROJECT.iam.gserviceaccount.com; the domain-scoped form is by analogy, unverified.</summary>
    [Theory]
    [InlineData("my-project", "team-reader@my-project.iam.gserviceaccount.com")]
    [InlineData("example.com:my-project", "team-reader@my-project.example.com.iam.gserviceaccount.com")]
    public void The_email_follows_from_the_project(string project, string expected) =>
        Assert.Equal(expected, GoogleServiceAccount.Parse("team-reader").EmailIn(GoogleProject.Parse(project)));

    /// <summary>Google Cloud, regions and zones: a zone is its region and a letter.</summary>
    [Theory]
    [InlineData("asia-south1-a", "asia-south1")]
    [InlineData("asia-south1", "asia-south1")]
    [InlineData("europe-west10-b", "europe-west10")]
    [InlineData("northamerica-northeast2", "northamerica-northeast2")]
    public void The_region_is_the_zone_without_its_letter(string location, string region) =>
        Assert.Equal(region, ClusterLocation.Parse(location).Region);

    [Theory]
    [InlineData("my-project", false)]
    [InlineData("example.com:my-project", true)]
    public void A_domain_scoped_project_is_known(string project, bool isDomainScoped) =>
        Assert.Equal(isDomainScoped, GoogleProject.Parse(project).IsDomainScoped);

    [Fact]
    public void Every_word_of_an_access_level_reads_back()
    {
        Assert.Equal(Enum.GetValues<AccessLevel>(), AccessLevels.All.Select(entry => entry.Level));
        Assert.All(AccessLevels.All, entry => Assert.Equal(entry.Level, AccessLevels.Parse(entry.Level.Word())));
        Assert.Null(AccessLevels.Parse("Read"));
    }
}
