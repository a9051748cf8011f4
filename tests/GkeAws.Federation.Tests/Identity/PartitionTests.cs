using System.Text.RegularExpressions;
using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Tests.Identity;

public class PartitionTests
{
    /// <summary>Region expressions and DNS suffixes of botocore's partitions.json: the first that matches is the partition.</summary>
    private static readonly (string Name, string DnsSuffix, string Regions)[] Botocore =
    [
        ("aws", "amazonaws.com", @"\A(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+\z"),
        ("aws-cn", "amazonaws.com.cn", @"\Acn-\w+-\d+\z"),
        ("aws-us-gov", "amazonaws.com", @"\Aus-gov-\w+-\d+\z"),
        ("aws-eusc", "amazonaws.eu", @"\Aeusc-(de)-\w+-\d+\z"),
    ];

    [Theory]
    [InlineData("us-east-1", "aws")]
    [InlineData("eu-central-2", "aws")]
    [InlineData("ap-southeast-7", "aws")]
    [InlineData("sa-east-1", "aws")]
    [InlineData("ca-west-1", "aws")]
    [InlineData("me-central-1", "aws")]
    [InlineData("af-south-1", "aws")]
    [InlineData("il-central-1", "aws")]
    [InlineData("mx-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("cn-northwest-1", "aws-cn")]
    [InlineData("us-gov-east-1", "aws-us-gov")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void The_partition_is_the_one_of_botocore(string region, string name)
    {
        var partition = Partition.OfRegion(region);
        var oracle = Botocore.First(entry => Regex.IsMatch(region, entry.Regions));

        Assert.Equal(name, oracle.Name);
        Assert.Equal((oracle.Name, oracle.DnsSuffix), (partition.Name, partition.DnsSuffix));
        Assert.Equal(partition, AwsRegion.Parse(region).Partition);
    }

    [Theory]
    [InlineData("us-iso-east-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("us-isof-south-1")]
    [InlineData("eu-isoe-west-1")]
    public void Air_gapped_regions_make_no_region(string region) =>
        Assert.StartsWith("GKEAWS007", Assert.Throws<ArgumentException>(() => AwsRegion.Parse(region)).Message);
}
