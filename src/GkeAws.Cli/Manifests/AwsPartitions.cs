using System.Text.RegularExpressions;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Manifests;

/// <summary>Which partition a region lies in, by botocore's own patterns (1.43.11, partitions.json); also of regions that this product's parameters refuse, since a manifest can be edited by hand.</summary>
internal static partial class AwsPartitions
{
    /// <summary>The partition's name as ARNs spell it, or null when the text is no region.</summary>
    public static string? OfRegion(string region) => Region().Match(region) switch
    {
        { Success: false } => null,
        var match when match.Groups["iso"].Value is { Length: > 0 } iso => iso switch
        {
            "us-iso" => "aws-iso",
            "us-isob" => "aws-iso-b",
            "eu-isoe" => "aws-iso-e",
            _ => "aws-iso-f",
        },
        _ => Partition.OfRegion(region).Name,
    };

    [GeneratedRegex(@"\A((?<iso>us-isob?|eu-isoe|us-isof)|us-gov|us|eu|ap|sa|ca|me|af|il|mx|cn|eusc-de)-[a-z]+-[0-9]+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Region();
}
