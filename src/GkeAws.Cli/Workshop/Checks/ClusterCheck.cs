namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The first environment's cluster has the wanted name.</summary>
internal sealed class ClusterCheck : IWorkshopCheck
{
    public string Name => "cluster";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        project.Pod.Cluster.Name.Value == want ? [] : [$"federation.json names the cluster {project.Pod.Cluster.Name}, and the lesson wants {want}."]);
}
