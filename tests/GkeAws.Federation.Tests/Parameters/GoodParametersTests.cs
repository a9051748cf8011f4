using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Tests.Parameters;

public class GoodParametersTests
{
    [Theory]
    [InlineData("one-of-each")]
    [InlineData("everything")]
    [InlineData("china", "GKEAWS030")]
    [InlineData("domain-scoped", "GKEAWS026")]
    [InlineData("overrides")]
    [InlineData("collisions", "GKEAWS039", "GKEAWS051")]
    public void A_good_document_gives_parameters_and_only_these_warnings(string name, params string[] warnings)
    {
        var result = ParametersReader.Read(BrokenParameters.Good(name), "federation.json");

        Assert.Equal(warnings, result.Findings.Select(finding => finding.Rule.Id));
        Assert.NotNull(result.Parameters);
    }

    [Fact]
    public void What_is_left_out_has_the_default_of_the_options()
    {
        var workload = Assert.Single(Read("china").Workloads);

        Assert.Equal("team", workload.Role.Value);
        Assert.Equal(ParameterCatalog.Audience.Default, workload.Token.Audience.Value);
        Assert.Equal(ParameterCatalog.TokenLifetime.Default, workload.Token.Lifetime);
        Assert.Null(workload.GoogleServiceAccount);
        Assert.Null(workload.Environments);
        Assert.Empty(workload.Images);
        Assert.Empty(workload.AdditionalPolicies);
    }

    [Fact]
    public void Every_property_arrives()
    {
        var parameters = Read("everything");
        var (dev, eu) = (parameters.Environments[0], parameters.Environments[1]);
        var workload = parameters.Workloads[0];

        Assert.Equal("Team.Data_1", parameters.Project.Name.Value);
        Assert.Equal([Language.CSharp, Language.Python], parameters.Project.Languages);
        Assert.Equal(["dev", "000000000001", "us-gov-west-1", "registry.example:5000/team/containers"], [dev.Name.Value, dev.Account.Value, dev.Region.Value, dev.Images]);
        Assert.Equal(["my-project.asia-south1-a.demo", "my-project.asia-south1.demo"], dev.Clusters.Select(cluster => cluster.FileName));
        Assert.Equal("europe-west10-docker.pkg.dev/other-project/containers", eu.Images);
        Assert.Equal(["bucket-lister", "Team+Reader=1,2.3@x_-", "4294967296", "team-reader"], [workload.Name.Value, workload.Role.Value, workload.Token.Lifetime, workload.GoogleServiceAccount!.Value]);
        Assert.Equal("https://audience.example/a:b@c,d=e", workload.Token.Audience.Value);
        Assert.Equal("system:serviceaccount:team:reader.of.buckets", workload.ServiceAccount.Subject.Value);
        Assert.Equal("registry.example/team/lister:v2", workload.ImageOf(Language.CSharp, dev));
        Assert.Equal("europe-west10-docker.pkg.dev/other-project/containers/second-python:v1", parameters.Workloads[1].ImageOf(Language.Python, eu));
        Assert.Equal(["policies/queue.json"], workload.AdditionalPolicies);
        Assert.Equal(["bucket-lister"], parameters.WorkloadsOf(dev).Select(each => each.Name.Value));
        Assert.Equal(["bucket-lister", "second"], parameters.WorkloadsOf(eu).Select(each => each.Name.Value));
    }

    [Fact]
    public void What_an_environment_has_otherwise_is_so_there_and_nowhere_else()
    {
        var parameters = Read("overrides");
        var (dev, prod) = (parameters.Environments[0], parameters.Environments[1]);
        var (there, here) = (parameters.WorkloadsOf(dev).First(), parameters.WorkloadsOf(prod).First());

        Assert.Equal((true, 4096), (dev.IsEphemeral, dev.TrustPolicyQuota));
        Assert.Equal((false, 2048), (prod.IsEphemeral, prod.TrustPolicyQuota));
        Assert.Equal(["system:serviceaccount:web:web", "system:serviceaccount:preview-*:web"], there.TrustedSubjects.Select(subject => subject.Value));
        Assert.Equal(("web", "3600"), (there.Role.Value, there.Token.Lifetime));
        Assert.Equal(["policies/queue.json"], there.AdditionalPolicies);
        Assert.Equal(2, there.Grants.Count);

        Assert.Equal(["system:serviceaccount:web-prod:web"], here.TrustedSubjects.Select(subject => subject.Value));
        // The role is named after the namespace that holds here.
        Assert.Equal(("web-prod", "600"), (here.Role.Value, here.Token.Lifetime));
        Assert.Empty(here.AdditionalPolicies);
        Assert.Equal("registry.example.com/web:v2", here.ImageOf(Language.CSharp, prod));
        Assert.Equal("acme-assets-prod", Assert.IsType<LevelGrant>(Assert.Single(here.Grants)).Bucket!.Value);
        Assert.Equal("previews", here.Name.Value);
    }

    [Fact]
    public void Every_kind_of_grant_arrives()
    {
        Assert.Equal<Grant>(
            [
                new LevelGrant(AccessLevel.ListBuckets, null),
                new LevelGrant(AccessLevel.ListObjects, BucketName.Parse("team-data"), "Ünï/\"quoted\"\\ 😀"),
                new LevelGrant(AccessLevel.ReadWrite, BucketName.Parse("team-data"), null, AwsRegion.Parse("us-gov-east-1"),
                    "arn:aws-us-gov:kms:us-gov-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
                new LevelGrant(AccessLevel.Full, BucketName.Parse("team.data")),
                new RawGrant(["s3:Get*", "sqs:SendMessage"], ["*", "arn:aws-us-gov:sqs:us-gov-west-1:111122223333:queue"]),
            ],
            Read("everything").Workloads[0].Grants);
    }

    [Fact]
    public void Raw_grants_are_equal_when_their_lists_are()
    {
        var grant = new RawGrant(["s3:GetObject"], ["*"]);

        Assert.Equal(grant, new RawGrant(["s3:GetObject"], ["*"]));
        Assert.Equal(grant.GetHashCode(), new RawGrant(["s3:GetObject"], ["*"]).GetHashCode());
        Assert.NotEqual(grant, new RawGrant(["s3:GetObject", "*"], []));
        Assert.NotEqual(grant, new RawGrant(["s3:PutObject"], ["*"]));
    }

    private static FederationParameters Read(string name) =>
        ParametersReader.Read(BrokenParameters.Good(name), "federation.json").Parameters!;
}
