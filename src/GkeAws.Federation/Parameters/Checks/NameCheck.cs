using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Names that name files, and stand there twice. IAM, macOS and Windows take names that differ only in case for one.</summary>
internal static class NameCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        Refuse("environments", sources.Environments.Select(source => (source.Environment.Name.Value, source.Json.PositionOf("name"))), findings);
        Refuse("workloads", sources.Workloads.Select(source => (source.Workload.Name.Value, source.Json.PositionOf("name"))), findings);
        foreach (var source in sources.Environments)
        {
            Refuse(source.Environment.Name.Value, source.Environment.Clusters.Select((cluster, index) => (cluster.FileName, source.Clusters[index])), findings);
            RefuseSpellings(source, sources.WorkloadsOf(source), findings);
            RefuseSharedCronJobs(source, sources, findings);
        }
    }

    private static void Refuse(string where, IEnumerable<(string Name, TextPosition Position)> names, FindingList findings)
    {
        foreach (var twins in names.GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            foreach (var (name, position) in twins.Skip(1))
            {
                findings.Add(GKEAWS028.Rule, $"{where}: {name} stands there {twins.Count()} times; each names files of its own.", position);
            }
        }
    }

    private static void RefuseSpellings(EnvironmentSource source, IReadOnlyList<PlacedWorkload> workloads, FindingList findings)
    {
        foreach (var spellings in workloads.GroupBy(workload => workload.Workload.Role.Value, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var other in spellings.Where(workload => workload.Workload.Role.Value != spellings.Key))
            {
                findings.Add(GKEAWS028.Rule, $"role: in {source.Environment.Name} the roles {spellings.Key} and {other.Workload.Role} differ only in case; IAM takes them for one name, so write them alike.", other.PositionOf("role"));
            }
        }
    }

    /// <summary>A workload's CronJob for Python bears a name of its own, which another workload may have.</summary>
    private static void RefuseSharedCronJobs(EnvironmentSource source, ParameterSources sources, FindingList findings)
    {
        if (sources.Project is not { } project)
        {
            return;
        }
        var bearers = new Dictionary<string, PlacedWorkload>(StringComparer.Ordinal);
        foreach (var workload in sources.WorkloadsOf(source))
        {
            foreach (var cronJob in project.Languages.Select(workload.Workload.CronJobOf))
            {
                if (!bearers.TryGetValue(cronJob, out var other))
                {
                    bearers.Add(cronJob, workload);
                }
                else if (other.Workload.Name != workload.Workload.Name)
                {
                    findings.Add(GKEAWS028.Rule, $"name: in {source.Environment.Name} {other.Workload.Name} and {workload.Workload.Name} would both have the CronJob {cronJob}; rename one.", workload.PositionOf("name"));
                }
            }
        }
    }
}
