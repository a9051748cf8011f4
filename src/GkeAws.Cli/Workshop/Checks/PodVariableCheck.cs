using GkeAws.Cli.Laboratory;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The workload's container has the wanted environment variable in its manifest, and those that every AWS SDK reads.</summary>
internal sealed class PodVariableCheck : IWorkshopCheck
{
    // AWS SDKs and Tools Reference Guide, Assume role credential provider; AWS Region.
    private static readonly string[] OfSdks = ["AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_REGION"];

    public string Name => "pod-variable";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        List<string> problems = [];
        var container = ProducedPod.Find(project.Open(), project.Pod, isPython: false, problems);
        return Task.FromResult<IReadOnlyList<string>>(container is null ? problems
            : [.. OfSdks.Append(want).Where(name => container.Variable(name) is null).Select(name => $"{container.Pod.Owner.Path} gives the container no variable {name}.")]);
    }
}
