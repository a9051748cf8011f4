using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters.Sources;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Names that name files, and stand there twice. IAM, macOS and Windows take names that differ only in case for one.</summary>
internal static class NameCheck
{
    public static void Check(ParameterSources sources, FindingList findings)
    {
        Refuse("environments", [.. sources.Environments.Select(source => source.Environment.Name.Value)], index => sources.Environments[index].Json.PositionOf("name"), findings);
        Refuse("workloads", [.. sources.Workloads.Select(source => source.Workload.Name.Value)], index => sources.Workloads[index].Json.PositionOf("name"), findings);
        foreach (var source in sources.Environments)
        {
            Refuse(source.Environment.Name.Value, [.. source.Environment.Clusters.Select(cluster => cluster.FileName)], index => source.Clusters[index], findings);
            RefuseSpellings(source, sources.WorkloadsOf(source), findings);
            RefuseSharedCronJobs(source, sources, findings);
        }
    }

    private static void Refuse(string where, IReadOnlyList<string> names, Func<int, TextPosition> positionOf, FindingList findings)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < names.Count; index++)
        {
            var name = names[index];
            if (!seen.Add(name))
            {
                var times = names.Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
                findings.Add(GKEAWS028.Rule, $"{where}: {name} stands there {times} times; each names files of its own.", positionOf(index));
            }
        }
    }

    private static void RefuseSpellings(EnvironmentSource source, IReadOnlyList<PlacedWorkload> workloads, FindingList findings)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var workload in workloads)
        {
            var role = workload.Workload.Role.Value;
            if (!spellings.TryGetValue(role, out var first))
            {
                spellings.Add(role, role);
            }
            else if (role != first)
            {
                findings.Add(GKEAWS028.Rule, $"role: in {source.Environment.Name} the roles {first} and {role} differ only in case; IAM takes them for one name, so write them alike.", workload.PositionOf("role"));
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
