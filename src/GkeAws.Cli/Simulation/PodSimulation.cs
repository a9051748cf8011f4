using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Simulation;

/// <summary>A pod's way: token, STS, session, requests; by the files of its role.</summary>
internal sealed class PodSimulation(Pod pod, RoleFiles files, DateTimeOffset now)
{
    /// <summary>Further keys of every call, for example aws:SourceIp.</summary>
    public RequestContext Context { get; init; } = RequestContext.Empty;

    /// <summary>Null: signatures are not looked at.</summary>
    public ISignatureVerifier? Verifier { get; init; }

    /// <param name="token">In its three-part form.</param>
    public TrustAnswer AssumeRole(string token)
    {
        WebIdentityToken? read = null;
        var answer = SecurityTokenService.AssumeRole(token, found => Request(read = found));
        return new TrustAnswer(pod, files, read, IsReal: true, answer);
    }

    public TrustAnswer AssumeRole(WebIdentityToken claims) => new(pod, files, claims, IsReal: false, SecurityTokenService.AssumeRole(Request(claims)));

    public PermissionAnswer Ask(TrustAnswer trust, string action, string resource, RequestContext? keys = null) => new(action, resource,
        trust.Sts.Session is { } session ? Evaluator.Explain(files.Policies, session.Request(action, resource, keys is null ? Context : Context.With(keys))) : null);

    // Pods call themselves after their own name, which is not known here; the workload's is as long at most.
    private WebIdentityRequest Request(WebIdentityToken token) =>
        new(token, files.Role, files.Providers, pod.Workload.Name.Value, now) { Context = Context, Verifier = Verifier };
}
