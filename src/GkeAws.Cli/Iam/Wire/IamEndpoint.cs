using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>
/// Where a partition's IAM is: IAM is global, so host and signing region follow from the partition, not from the caller's region.
/// Source: the endpoint rules in @aws-sdk/client-iam 3.1169.0.
/// </summary>
internal sealed record IamEndpoint(Partition Partition, string SigningRegion, string Host, string FipsHost, string DualStackHost, string FipsDualStackHost)
{
    public static IReadOnlyList<IamEndpoint> All { get; } =
    [
        new(Partition.Aws, "us-east-1", "iam.amazonaws.com", "iam-fips.amazonaws.com", "iam.global.api.aws", "iam-fips.global.api.aws"),
        new(Partition.AwsChina, "cn-north-1", "iam.cn-north-1.amazonaws.com.cn", "iam-fips.amazonaws.com.cn", "iam.global.api.amazonwebservices.com.cn", "iam-fips.api.amazonwebservices.com.cn"),
        new(Partition.AwsGovernment, "us-gov-west-1", "iam.us-gov.amazonaws.com", "iam.us-gov.amazonaws.com", "iam.us-gov.api.aws", "iam.us-gov.api.aws"),
        new(Partition.AwsEuropeanSovereign, "eusc-de-east-1", "iam.eusc-de-east-1.amazonaws.eu", "iam-fips.amazonaws.eu", "iam.global.api.amazonwebservices.eu", "iam-fips.api.amazonwebservices.eu"),
    ];

    public static IamEndpoint Of(Partition partition) => All.First(endpoint => endpoint.Partition == partition);

    public Uri Url(bool fips, bool dualStack) => new($"https://{(fips, dualStack) switch
    {
        (false, false) => Host,
        (true, false) => FipsHost,
        (false, true) => DualStackHost,
        (true, true) => FipsDualStackHost,
    }}/");
}
