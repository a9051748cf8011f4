using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Identity;

/// <summary>An AWS region and the partition that follows from it. Air-gapped partitions are refused (GKEAWS007).</summary>
public sealed record AwsRegion : Identifier
{
    private AwsRegion(string value, Partition partition)
        : base(value) => Partition = partition;

    public Partition Partition { get; }

    /// <exception cref="ArgumentException">The text breaks GKEAWS006 or GKEAWS007.</exception>
    public static AwsRegion Parse(string text) =>
        new(GKEAWS007.Rule.Demand(GKEAWS006.Rule.Demand(text)), Partition.OfRegion(text));

    /// <summary>Stand-in texts of the packed template, where switches compute the partition.</summary>
    internal static AwsRegion ForTemplate(string token, Partition partition) => new(token, partition);
}
