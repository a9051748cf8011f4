using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Workloads of one environment that get more than their own grants: through a role, or through a ServiceAccount.</summary>
internal static class RoleCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        foreach (var source in sources.Environments)
        {
            var workloads = sources.WorkloadsOf(source);
            var byRole = new Dictionary<string, PlacedWorkload>(StringComparer.Ordinal);
            var byAccount = new Dictionary<string, PlacedWorkload>(StringComparer.Ordinal);
            foreach (var workload in workloads)
            {
                var (name, role, account) = (workload.Workload.Name, workload.Workload.Role, workload.Workload.ServiceAccount);
                if (FirstOf(byRole, role.Value, workload) is { } sharer && !HasTheSameGrants(sharer.Workload, workload.Workload))
                {
                    findings.Add(GKEAWS039.Rule,
                        $"grants: in {source.Environment.Name} {name} and {sharer.Workload.Name} have the role {role}, and other grants or policies. A role has those of all its workloads, so each may do what the other may. Give one a role of its own, or both the same.",
                        workload.PositionOf("grants"));
                }
                if (FirstOf(byAccount, account.Subject.Value, workload) is { } twin && twin.Workload.Role != role)
                {
                    findings.Add(GKEAWS051.Rule,
                        $"serviceAccount: in {source.Environment.Name} {name} and {twin.Workload.Name} run as {account.Namespace}/{account.Name} and have the roles {role} and {twin.Workload.Role}. AWS knows pods by their ServiceAccount, so each may take the other's role. Give one a ServiceAccount of its own, or both one role.",
                        workload.PositionOf("serviceAccount"));
                }
            }
        }
    }

    private static PlacedWorkload? FirstOf(Dictionary<string, PlacedWorkload> seen, string key, PlacedWorkload workload)
    {
        if (seen.TryGetValue(key, out var first))
        {
            return first;
        }
        seen.Add(key, workload);
        return null;
    }

    private static bool HasTheSameGrants(WorkloadParameters left, WorkloadParameters right) =>
        new HashSet<Grant>(left.Grants).SetEquals(right.Grants)
        && new HashSet<string>(left.AdditionalPolicies, StringComparer.Ordinal).SetEquals(right.AdditionalPolicies);
}
