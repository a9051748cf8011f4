using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Environments of one account whose roles have one name: IAM has one role for both, and whoever deploys last decides what it is.</summary>
internal static class SharedAccountCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        if (sources.Environments.Count > 1)
        {
            Compare(sources, findings);
        }
    }

    private static void Compare(ParameterSources sources, FindingList findings)
    {
        foreach (var account in sources.Environments.GroupBy(source => (source.Environment.Region.Partition, source.Environment.Account)).Where(group => group.Count() > 1))
        {
            var first = new Dictionary<RoleName, (EnvironmentSource Source, List<WorkloadParameters> Workloads)>();
            foreach (var source in account)
            {
                foreach (var role in sources.WorkloadsOf(source).GroupBy(workload => workload.Workload.Role))
                {
                    List<WorkloadParameters> workloads = [.. role.Select(workload => workload.Workload)];
                    if (!first.TryGetValue(role.Key, out var other))
                    {
                        first.Add(role.Key, (source, workloads));
                    }
                    else if (!IsSame(other.Source.Environment, other.Workloads, source.Environment, workloads))
                    {
                        findings.Add(GKEAWS052.Rule,
                            $"role: {other.Source.Environment.Name} and {source.Environment.Name} lie in account {account.Key.Account} and would both write the role {role.Key}, each with policies of its own; the one deployed last wins. Give it another name in {source.Environment.Name} (overrides), or make one environment of the two.",
                            role.First().PositionOf("role"));
                    }
                }
            }
        }
    }

    private static bool IsSame(EnvironmentParameters one, List<WorkloadParameters> ofOne, EnvironmentParameters other, List<WorkloadParameters> ofOther) =>
        TrustPolicy.For(one, ofOne).ToText() == TrustPolicy.For(other, ofOther).ToText()
        && PermissionPolicy.For(one, ofOne).ToText() == PermissionPolicy.For(other, ofOther).ToText()
        && ofOne.SelectMany(workload => workload.AdditionalPolicies).Distinct().SequenceEqual(ofOther.SelectMany(workload => workload.AdditionalPolicies).Distinct());
}
