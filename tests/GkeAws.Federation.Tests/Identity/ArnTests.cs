using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Tests.Identity;

public class ArnTests
{
    private static readonly AwsAccount Account = AwsAccount.Parse("000011112222");

    /// <summary>IAM CreateOpenIDConnectProvider: the ARN holds the URL without its scheme, literally. Partitions: botocore partitions.json.</summary>
    [Theory]
    [InlineData("ap-south-1", "aws")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("cn-northwest-1", "aws-cn")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void Arns_bear_the_partition_of_the_region(string region, string partition)
    {
        var issuer = new GkeCluster(GoogleProject.Parse("my-project"), ClusterLocation.Parse("asia-south1-a"), ClusterName.Parse("demo")).Issuer;
        var of = AwsRegion.Parse(region).Partition;

        Assert.Equal(
            $"arn:{partition}:iam::000011112222:oidc-provider/container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo",
            new OidcProviderArn(of, Account, issuer).ToString());
        Assert.Equal($"arn:{partition}:iam::000011112222:role/a+b=c,d.e@f_g-h", new RoleArn(of, Account, RoleName.Parse("a+b=c,d.e@f_g-h")).ToString());
    }

    /// <summary>Case and trailing slash kept (IAM User Guide, creating OIDC identity providers: the URL is case-sensitive).</summary>
    [Theory]
    [InlineData("https://issuer.example/Path/", "issuer.example/Path/")]
    [InlineData("https://issuer.example/a%20b", "issuer.example/a%20b")]
    public void The_url_stands_in_the_provider_arn_as_it_is(string url, string expected) =>
        Assert.Equal("arn:aws:iam::000011112222:oidc-provider/" + expected, new OidcProviderArn(Partition.Aws, Account, new Issuer(url)).ToString());
}
