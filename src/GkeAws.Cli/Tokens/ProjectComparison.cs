using GkeAws.Cli.Simulation;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Tokens;

/// <summary>Compares a token with a project: federation.json, the provider files and the trust policies on disk.</summary>
internal sealed class ProjectComparison(FederationProject project, DateTimeOffset now, ISignatureVerifier? verifier, List<string> problems)
{
    /// <returns>At least one; null when a file is missing or malformed: the problems say which.</returns>
    public IReadOnlyList<TokenComparison>? Compare(WebIdentityToken token)
    {
        List<TokenComparison> comparisons = [];
        foreach (var pod in TokenOrigin.Of(token, Pod.All(project.Parameters)))
        {
            if (project.FilesOf(pod, problems) is { } files)
            {
                comparisons.Add(Compare(token, pod, files));
            }
        }
        return problems.Count > 0 ? null : comparisons;
    }

    private TokenComparison Compare(WebIdentityToken token, Pod pod, RoleFiles files)
    {
        var isOwn = pod.Cluster.Issuer.Url == token.Issuer && TokenOrigin.HasSubject(pod, token.Subject);
        var answer = new PodSimulation(pod, files, now) { Verifier = verifier }.AssumeRole(token.Text!).Sts;
        // An expired token is refused before anybody looks at the trust policy; what it would have met there is still of use.
        var issued = token.Seconds("iat") is { } seconds and > 0 && seconds < now.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : now;
        var trust = answer.Trust ?? new PodSimulation(pod, files, issued).AssumeRole(token.Text!).Sts.Trust;
        var claims = new ClaimComparison(project, pod, files, token).Compare(trust);
        return new TokenComparison(pod, isOwn, [.. claims, .. new TokenTimes(token, now).Checks()], answer);
    }
}
