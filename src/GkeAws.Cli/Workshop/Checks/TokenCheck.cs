using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>token.jwt is a token of the workload's pod that STS would take now, and was taken out of the lab while the lesson was open.</summary>
internal sealed class TokenCheck(TimeProvider time) : IWorkshopCheck
{
    private const string File = "token.jwt";

    public string Name => "token";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        var problems = TokenFile.Problems(project, File, time.GetUtcNow(), out var token);
        return Task.FromResult<IReadOnlyList<string>>(problems.Count > 0 || PodOf(token!) == project.Trace ? problems
            : [$"{project.PathOf(File)} is not from this lesson: since it began, lab run calls the pod {project.Trace}. Take the token out of the pod."]);
    }

    /// <summary>Kubernetes writes the pod that a token is bound to into the claim kubernetes.io (Managing Service Accounts, schema for service account private claims).</summary>
    private static string? PodOf(WebIdentityToken token) =>
        (((token.Claims.Find("kubernetes.io")?.Value as JsonObject)?.Find("pod")?.Value as JsonObject)?.Find("name")?.Value as JsonString)?.Value;
}
