using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Environments in which nothing runs.</summary>
internal static class IdleEnvironmentCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        foreach (var source in sources.Environments.Where(source => sources.Workloads.Count > 0 && sources.WorkloadsOf(source).Count == 0))
        {
            findings.Add(GKEAWS027.Rule, $"environments: no workload runs in {source.Environment.Name}; add one or remove the environment.", source.Json.PositionOf("name"));
        }
    }
}
