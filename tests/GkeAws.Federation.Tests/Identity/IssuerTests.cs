using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Tests.Identity;

public class IssuerTests
{
    /// <summary>GKE REST reference, projects.locations.clusters.well-known: one form, <c>locations/*</c>, for zones and regions.</summary>
    [Theory]
    [InlineData("my-project", "asia-south1-a", "demo", "container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo")]
    [InlineData("my-project", "europe-west1", "c", "container.googleapis.com/v1/projects/my-project/locations/europe-west1/clusters/c")]
    [InlineData("example.com:my-project", "us-central1", "demo", "container.googleapis.com/v1/projects/example.com:my-project/locations/us-central1/clusters/demo")]
    public void The_issuer_follows_from_the_cluster(string project, string location, string name, string expected)
    {
        var cluster = new GkeCluster(GoogleProject.Parse(project), ClusterLocation.Parse(location), ClusterName.Parse(name));

        Assert.Equal("https://" + expected, cluster.Issuer.Url);
        Assert.Equal(expected, cluster.Issuer.WithoutScheme);
    }

    [Fact]
    public void A_file_of_a_domain_scoped_project_has_a_name_that_Windows_takes()
    {
        var cluster = new GkeCluster(GoogleProject.Parse("example.com:my-project"), ClusterLocation.Parse("us-central1"), ClusterName.Parse("demo"));

        Assert.Equal("example.com_my-project.us-central1.demo", cluster.FileName);
    }
}
