using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Patterns of namespaces hold in environments that say they are for namespaces that come and go, and nowhere else.</summary>
internal static class EphemeralCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        foreach (var source in sources.Environments.Where(source => !source.Environment.IsEphemeral))
        {
            foreach (var workload in sources.WorkloadsOf(source).Where(workload => workload.Workload.EphemeralNamespaces is not null))
            {
                findings.Add(GKEAWS054.Rule,
                    $"ephemeralNamespaces: in {source.Environment.Name} whoever may create a namespace {workload.Workload.EphemeralNamespaces} would get the role {workload.Workload.Role}. If that is meant, write \"ephemeral\": true in the environment; if not, move the pattern into overrides of an environment where it is.",
                    workload.PositionOf("ephemeralNamespaces"));
            }
        }
    }
}
