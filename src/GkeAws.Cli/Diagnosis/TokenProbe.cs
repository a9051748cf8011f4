using GkeAws.Cli.Simulation;
using GkeAws.Cli.Tokens;
using GkeAws.Federation.Errors;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>A token of the workload's ServiceAccount, from the cluster itself, shown to STS.</summary>
internal sealed class TokenProbe(FederationProject project, StsQuestion sts, DateTimeOffset now)
{
    public async Task<DoctorLine> Ask(Kubectl kubectl, Pod pod, CancellationToken cancellation)
    {
        var account = pod.Workload.ServiceAccount;
        var subject = $"{pod.Cluster.FileName} {pod.Workload.Name}";
        var run = await kubectl.CreateToken(account, pod.Workload.Token.Audience, cancellation).ConfigureAwait(false);
        if (run is not { Code: 0 })
        {
            var cause = run?.Cause ?? "kubectl is not here";
            return cause.Contains("(NotFound)", StringComparison.Ordinal) || cause.Contains("not found", StringComparison.Ordinal)
                ? DoctorLine.Wrong(DoctorPart.Token, subject, $"the cluster has no ServiceAccount {account.Namespace}/{account.Name}", $"scripts/2-service-accounts.sh {pod.Environment.Name}")
                : DoctorLine.Unknown(DoctorPart.Token, subject, $"the cluster gives no token: {cause}",
                    $"kubectl --context {kubectl.Context} auth can-i create serviceaccounts/token --namespace {account.Namespace}");
        }
        var text = run.Output.Trim();
        if (WebIdentityToken.Read(text, out var problem) is not { } token)
        {
            return DoctorLine.Unknown(DoctorPart.Token, subject, $"what the cluster gave is no token: {problem}", $"kubectl version --context {kubectl.Context}");
        }
        var reply = await sts.Ask(pod, text, cancellation).ConfigureAwait(false);
        return reply.IsAccepted ? DoctorLine.Fine(DoctorPart.Token, subject, $"STS takes the token of {account.Namespace}/{account.Name} for {pod.Role}")
            : reply.Unreached is { } unreached ? DoctorLine.Unknown(DoctorPart.Token, subject, $"STS was not reached: {unreached}", "check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL_STS")
            : Refused(pod, token, subject, reply);
    }

    /// <summary>The project's files often tell what STS does not say; where they agree with the token, the account has other ones.</summary>
    private DoctorLine Refused(Pod pod, WebIdentityToken token, string subject, StsReply reply)
    {
        List<string> problems = [];
        List<ClaimCheck> claims = new ProjectComparison(project, now, null, problems).Compare(token) is [var nearest, ..] ? [.. nearest.Claims.Where(claim => !claim.IsFine)] : [];
        var known = ErrorCatalog.Find($"{reply.Code}: {reply.Message}");
        return DoctorLine.Wrong(DoctorPart.Token, subject, $"STS refuses the token for {pod.Role}: {reply.Code}: {reply.Message!.TrimEnd('.')}",
            claims is [{ Fix: { } fix }, ..] ? fix : "see the lines about provider, role and trust; if they are fine, wait a minute: what IAM was told needs time to be known everywhere") with
        {
            Details =
            [
                .. claims.Select(claim => $"{claim.Claim}: {claim.Problem}{(claim.Place is null ? "" : $" ({claim.Place})")}"),
                .. known.Count == 1 ? (string[])[$"cause: {known[0].Cause}", $"usual fix: {known[0].Fix}"] : [],
            ],
        };
    }
}
