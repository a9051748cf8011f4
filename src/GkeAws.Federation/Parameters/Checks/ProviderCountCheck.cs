using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Each issuer is one provider of an account, whatever number of environments it serves; an account has room for 100.</summary>
internal static class ProviderCountCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        if (sources.Environments.Sum(source => source.Environment.Clusters.Count) > Limits.ProvidersPerAccount)
        {
            Count(sources, findings);
        }
    }

    private static void Count(ParameterSources sources, FindingList findings)
    {
        foreach (var account in sources.Environments.GroupBy(source => (source.Environment.Region.Partition, source.Environment.Account)))
        {
            var issuers = new HashSet<string>(StringComparer.Ordinal);
            var beyond = account
                .SelectMany(source => source.Environment.Clusters.Select((cluster, index) => (cluster.Issuer.Url, Position: source.Clusters[index])))
                .Where(cluster => issuers.Add(cluster.Url) && issuers.Count == Limits.ProvidersPerAccount + 1)
                .Select(cluster => cluster.Position)
                .ToList();
            foreach (var position in beyond)
            {
                findings.Add(GKEAWS038.Rule,
                    $"clusters: account {account.Key.Account} would need {issuers.Count} OIDC providers, one for each cluster, and takes {Limits.ProvidersPerAccount}; this cluster is the first too many. Move clusters to environments of another account.",
                    position);
            }
        }
    }
}
