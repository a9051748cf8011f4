namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The first workload asks for tokens of the wanted audience.</summary>
internal sealed class AudienceCheck : IWorkshopCheck
{
    public string Name => "audience";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        project.Pod.Workload.Token.Audience.Value == want ? [] : [$"federation.json has the audience {project.Pod.Workload.Token.Audience}, and the lesson wants {want}."]);
}
