namespace GkeAws.Federation.Identity;

/// <summary>An AWS partition and the DNS suffix of its endpoints (botocore partitions.json).</summary>
public sealed record Partition(string Name, string DnsSuffix)
{
    public static readonly Partition Aws = new("aws", "amazonaws.com");
    public static readonly Partition AwsChina = new("aws-cn", "amazonaws.com.cn");
    public static readonly Partition AwsGovernment = new("aws-us-gov", "amazonaws.com");
    public static readonly Partition AwsEuropeanSovereign = new("aws-eusc", "amazonaws.eu");

    /// <summary>The partitions whose regions begin with a prefix of their own; every other region lies in <see cref="Aws"/>.</summary>
    public static IReadOnlyList<(string RegionPrefix, Partition Partition)> ByRegionPrefix { get; } =
    [
        ("us-gov-", AwsGovernment),
        ("cn-", AwsChina),
        ("eusc-", AwsEuropeanSovereign),
    ];

    public static Partition OfRegion(string region)
    {
        foreach (var (prefix, partition) in ByRegionPrefix)
        {
            if (region.StartsWith(prefix, StringComparison.Ordinal))
            {
                return partition;
            }
        }
        return Aws;
    }

    public override string ToString() => Name;
}
