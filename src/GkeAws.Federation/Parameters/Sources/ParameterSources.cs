namespace GkeAws.Federation.Parameters.Sources;

/// <summary>What could be read of federation.json, each thing with its place.</summary>
/// <param name="Project">Null when it is wrong.</param>
internal sealed record ParameterSources(ProjectParameters? Project, IReadOnlyList<EnvironmentSource> Environments, IReadOnlyList<WorkloadSource> Workloads)
{
    private readonly Dictionary<EnvironmentSource, IReadOnlyList<PlacedWorkload>> placed = [];

    /// <summary>The workloads of an environment as they are there, in the order of the file.</summary>
    public IReadOnlyList<PlacedWorkload> WorkloadsOf(EnvironmentSource source)
    {
        if (!placed.TryGetValue(source, out var workloads))
        {
            var name = source.Environment.Name;
            placed[source] = workloads = [.. Workloads.Where(workload => workload.Workload.RunsIn(name)).Select(workload => workload.In(name))];
        }
        return workloads;
    }
}
