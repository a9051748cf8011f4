using GkeAws.Cli.Simulation;
using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Tokens;

/// <summary>Which pods of a project a token can come from.</summary>
internal static class TokenOrigin
{
    private const int SameSubject = 8;
    private const int SameIssuer = 4;
    private const int SameNamespace = 2;
    private const int SameAudience = 1;

    // AWS takes no longer one (IAM CreateOpenIDConnectProvider, Url): likeness to it tells nothing.
    private const int LongestIssuer = 255;

    /// <summary>All pods that have its issuer and its subject; else the one that has most in common with it. At least one.</summary>
    public static IReadOnlyList<Pod> Of(WebIdentityToken token, IEnumerable<Pod> pods)
    {
        IReadOnlyList<(Pod Pod, int Likeness)> all = [.. pods.Select(pod => (pod, LikenessOf(pod, token)))];
        IReadOnlyList<Pod> own = [.. all.Where(entry => (entry.Likeness & (SameSubject | SameIssuer)) == (SameSubject | SameIssuer)).Select(entry => entry.Pod)];
        return own.Count > 0 ? own : [all.OrderByDescending(entry => entry.Likeness).ThenBy(entry => DistanceOf(entry.Pod, token.Issuer)).First().Pod];
    }

    /// <summary>The pod's ServiceAccount, in its namespace or one that comes and goes.</summary>
    public static bool HasSubject(Pod pod, string? subject)
    {
        var account = pod.Workload.ServiceAccount;
        return subject == account.Subject.Value
            || (pod.Environment.IsEphemeral && pod.Workload.EphemeralNamespaces is { } pattern && NamespaceOf(subject) is { } name
                && pattern.Covers(name) && subject == $"{Subject.Prefix}{name}:{account.Name}");
    }

    private static int LikenessOf(Pod pod, WebIdentityToken token) =>
        (HasSubject(pod, token.Subject) ? SameSubject : 0)
        | (pod.Cluster.Issuer.Url == token.Issuer ? SameIssuer : 0)
        | (NamespaceOf(token.Subject) == pod.Workload.ServiceAccount.Namespace ? SameNamespace : 0)
        | (token.Audiences?.Contains(pod.Workload.Token.Audience.Value) == true ? SameAudience : 0);

    private static int DistanceOf(Pod pod, string? issuer) => issuer is { Length: <= LongestIssuer } ? EditDistance.Of(pod.Cluster.Issuer.Url, issuer) : 0;

    private static string? NamespaceOf(string? subject) => subject?.Split(':') is ["system", "serviceaccount", var name, _] ? name : null;
}
