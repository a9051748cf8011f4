using GkeAws.Cli.Tokens;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>token.jwt is a token of the workload's pod that STS would take now.</summary>
internal sealed class TokenFileCheck(TimeProvider time) : IWorkshopCheck
{
    public string Name => "token";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        var path = project.PathOf("token.jwt");
        if (!File.Exists(path))
        {
            return Task.FromResult<IReadOnlyList<string>>([$"{path} is not there."]);
        }
        if (WebIdentityToken.Read(File.ReadAllText(path).Trim(), out var problem) is not { } token)
        {
            return Task.FromResult<IReadOnlyList<string>>([$"{path}: {problem}"]);
        }
        List<string> problems = [];
        var comparisons = new ProjectComparison(project.Open(), time.GetUtcNow(), null, problems).Compare(token) ?? [];
        return Task.FromResult<IReadOnlyList<string>>(
        [
            .. problems,
            .. comparisons.Take(1).SelectMany(comparison => comparison.Claims).Where(claim => !claim.IsFine).Select(claim => $"{claim.Claim}: {claim.Problem}"),
        ]);
    }
}
