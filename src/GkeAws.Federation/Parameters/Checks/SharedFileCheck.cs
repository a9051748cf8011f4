using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Two things that want one file, or one policy of a role, and differ.</summary>
internal static class SharedFileCheck
{
    // 4-role.sh calls an inline policy after its file; this one is the grants'.
    private const string GrantsPolicy = "s3-policy.json";

    public static void Check(ParameterSources sources, FindingList findings)
    {
        foreach (var source in sources.Environments)
        {
            var workloads = sources.WorkloadsOf(source);
            CheckServiceAccounts(source, workloads, findings);
            foreach (var role in workloads.Where(workload => workload.Workload.AdditionalPolicies.Count > 0).GroupBy(workload => workload.Workload.Role.Value, StringComparer.Ordinal))
            {
                CheckPolicies(role, findings);
            }
        }
    }

    private static void CheckServiceAccounts(EnvironmentSource source, IReadOnlyList<PlacedWorkload> workloads, FindingList findings)
    {
        foreach (var account in workloads.Where(workload => workload.Workload.GoogleServiceAccount is not null).GroupBy(workload => workload.Workload.ServiceAccount.Subject.Value, StringComparer.Ordinal))
        {
            var first = account.First();
            foreach (var other in account.Where(other => other.Workload.GoogleServiceAccount != first.Workload.GoogleServiceAccount))
            {
                var name = other.Workload.ServiceAccount;
                findings.Add(GKEAWS056.Rule,
                    $"googleServiceAccount: in {source.Environment.Name} {first.Workload.Name} and {other.Workload.Name} run as {name.Namespace}/{name.Name}, and its manifest has room for one of {first.Workload.GoogleServiceAccount} and {other.Workload.GoogleServiceAccount}. Name the same one, or another ServiceAccount.",
                    other.PositionOf("googleServiceAccount"));
            }
        }
    }

    private static void CheckPolicies(IGrouping<string, PlacedWorkload> role, FindingList findings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [GrantsPolicy] = GrantsPolicy + " of the grants" };
        foreach (var workload in role)
        {
            foreach (var path in workload.Workload.AdditionalPolicies.Distinct())
            {
                var name = path.Substring(path.LastIndexOf('/') + 1);
                if (!names.TryGetValue(name, out var other))
                {
                    names.Add(name, path);
                }
                else if (other != path)
                {
                    findings.Add(GKEAWS056.Rule,
                        $"additionalPolicies: {path} and {other} would be one policy of the role {role.Key}, because it is called after its file. Rename one.",
                        workload.PositionOf("additionalPolicies"));
                }
            }
        }
    }
}
