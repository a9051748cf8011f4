using GkeAws.Federation.Parameters;
using GkeAws.Federation.Parameters.Editing;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Cli.Inference;

/// <summary>Grants of federation.json that no call of the code uses (GKEAWS059).</summary>
internal static class UnusedGrants
{
    /// <param name="path">Of federation.json, as the user would type it.</param>
    /// <returns>None while the bucket of a call is not known: it may be any.</returns>
    public static IEnumerable<Finding> In(string text, string path, FederationParameters parameters, IReadOnlyList<CodeCall> calls)
    {
        if (calls.Any(call => call.Use.Bucket is null))
        {
            return [];
        }
        var needed = NeededGrant.Of(calls.Select(call => call.Use));
        var partition = parameters.Environments[0].Region.Partition.Name;
        return parameters.Workloads
            .SelectMany(workload => GrantReplacement.Of(text, workload.Name.Value, needed, partition, keepsUnused: false)?.Unused ?? [])
            .Select(grant => new Finding(GKEAWS059.Rule, $"{grant.Text}: no call of the code uses it", new SourceLocation(path, grant.Position)));
    }
}
