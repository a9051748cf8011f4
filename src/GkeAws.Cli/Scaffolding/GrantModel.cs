using System.Globalization;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>The grants of a workload or role as templates see them.</summary>
internal static class GrantModel
{
    public static IEnumerable<StrictObject> BuildAll(IEnumerable<Grant> grants, EnvironmentParameters environment) =>
        grants.Select((grant, index) => Build(grant, index, environment));

    /// <summary>Statement ids have to differ within a policy; the first grant's ids bear no number, so that a second one moves nothing.</summary>
    private static StrictObject Build(Grant grant, int index, EnvironmentParameters environment)
    {
        var level = grant as LevelGrant;
        var raw = grant as RawGrant;
        var words = new StrictObject();
        foreach (var (known, word) in AccessLevels.All)
        {
            words.With(word.Replace('-', '_'), level?.Level == known);
        }
        return new StrictObject()
            .With("is", words)
            .With("raw", raw is not null)
            .With("number", index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture))
            .With("access", level?.Word ?? "")
            .With("has_bucket", level?.Bucket is not null)
            .With("bucket", level?.Bucket?.Value ?? "")
            .With("has_prefix", level?.Prefix is not null)
            .With("prefix", level?.Prefix ?? "")
            .With("has_region", level?.Region is not null)
            .With("region", (level?.Region ?? environment.Region).Value)
            .With("has_kms_key", level?.KmsKey is not null)
            .With("kms_key", level?.KmsKey ?? "")
            .With("service", $"s3.{(level?.Region ?? environment.Region).Value}.{environment.Region.Partition.DnsSuffix}")
            .With("reads", level is { Level: AccessLevel.Read or AccessLevel.ReadWrite })
            .With("actions", raw?.Actions ?? [])
            .With("resources", raw?.Resources ?? []);
    }
}
