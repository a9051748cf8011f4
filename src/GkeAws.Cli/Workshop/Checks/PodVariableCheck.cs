using GkeAws.Cli.Laboratory;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The workload's container has the wanted environment variable in its manifest.</summary>
internal sealed class PodVariableCheck : IWorkshopCheck
{
    public string Name => "pod-variable";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        List<string> problems = [];
        var container = ProducedPod.Find(project.Open(), project.Pod, isPython: false, problems);
        return Task.FromResult<IReadOnlyList<string>>(container is null ? problems
            : container.Variable(want) is not null ? []
            : [$"{container.Pod.Owner.Path} gives the container no variable {want}."]);
    }
}
