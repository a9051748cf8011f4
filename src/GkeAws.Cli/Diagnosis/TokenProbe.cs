using System.Text.RegularExpressions;
using GkeAws.Cli.Programs;
using GkeAws.Cli.Simulation;
using GkeAws.Cli.Tokens;
using GkeAws.Federation.Errors;
using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>A token of the workload's ServiceAccount, from the cluster itself, shown to STS.</summary>
internal sealed partial class TokenProbe(FederationProject project, StsQuestion sts, DateTimeOffset now)
{
    public async Task<DoctorLine> Ask(Kubectl kubectl, Pod pod, CancellationToken cancellation)
    {
        var account = pod.Workload.ServiceAccount;
        var subject = $"{pod.Cluster.FileName} {pod.Workload.Name}";
        var run = await kubectl.CreateToken(account, pod.Workload.Token.Audience, cancellation).ConfigureAwait(false);
        if (run is not { Code: 0 })
        {
            return NoToken(kubectl, pod, subject, run);
        }
        var text = run.Output.Trim();
        if (WebIdentityToken.Read(text, out var problem) is not { } token)
        {
            return DoctorLine.Unknown(DoctorPart.Token, subject, $"what the cluster gave is no token: {problem}", $"kubectl version --context {kubectl.Context}");
        }
        var reply = await sts.Ask(pod, text, cancellation).ConfigureAwait(false);
        return reply.IsAccepted ? DoctorLine.Fine(DoctorPart.Token, subject, $"STS takes the token of {account.Namespace}/{account.Name} for {pod.Role}")
            : reply.Unknown is { } unknown ? DoctorLine.Unknown(DoctorPart.Token, subject, unknown, reply.Next!) with { Details = reply.Code is null ? [] : Known($"{reply.Code}: {reply.Message}") }
            : Refused(pod, token, subject, reply);
    }

    /// <summary>Only the API server's own word about the object is a finding: programs, plug-ins and contexts are "not found" too.</summary>
    private static DoctorLine NoToken(Kubectl kubectl, Pod pod, string subject, ProgramRun? run)
    {
        var account = pod.Workload.ServiceAccount;
        var absent = run is null ? Match.Empty : Absent().Match(run.Error);
        if (absent.Success && absent.Groups[2].Value == (absent.Groups[1].Value == "namespaces" ? account.Namespace : account.Name))
        {
            return DoctorLine.Wrong(DoctorPart.Token, subject, $"the cluster has no {(absent.Groups[1].Value == "namespaces" ? $"namespace {account.Namespace}" : $"ServiceAccount {account.Namespace}/{account.Name}")}",
                $"scripts/2-service-accounts.sh {pod.Environment.Name}");
        }
        var (cause, next) = KubectlComplaint.Of(run, $"kubectl --context {kubectl.Context} auth can-i create serviceaccounts/token --namespace {account.Namespace}");
        return DoctorLine.Unknown(DoctorPart.Token, subject, $"the cluster gives no token: {cause}", next);
    }

    /// <summary>The project's files often tell what STS does not say; where they agree with the token, the account has other ones.</summary>
    private DoctorLine Refused(Pod pod, WebIdentityToken token, string subject, StsReply reply)
    {
        List<string> problems = [];
        List<ClaimCheck> claims = new ProjectComparison(project, now, null, problems).Compare(token) is [var nearest, ..] ? [.. nearest.Claims.Where(claim => !claim.IsFine)] : [];
        var answer = $"{reply.Code}: {reply.Message!.TrimEnd('.')}";
        return DoctorLine.Wrong(DoctorPart.Token, subject, $"STS refuses the token for {pod.Role}: {answer}", claims is [{ Fix: { } fix }, ..] ? fix : Next(pod, answer)) with
        {
            Details = [.. claims.Select(claim => $"{claim.Claim}: {claim.Problem}{(claim.Place is null ? "" : $" ({claim.Place})")}"), .. Known(answer)],
        };
    }

    /// <summary>What mends the account where the files are fine.</summary>
    private static string Next(Pod pod, string answer) => ErrorCatalog.Find(answer) switch
    {
        [var error] when error == StsAnswers.NoProvider || error == StsAnswers.WrongAudience => $"scripts/3-provider.sh {pod.Environment.Name}, if the line about the provider is not fine; else see the cause above",
        [var error] when error == StsAnswers.NotAuthorized => $"scripts/4-role.sh {pod.Environment.Name}, if the lines about role and trust are not fine; else wait a minute: what IAM was told needs time to be known everywhere",
        [var error] => error.Fix,
        _ => "see the lines about provider, role and trust; if they are fine, wait a minute: what IAM was told needs time to be known everywhere",
    };

    private static string[] Known(string answer) => ErrorCatalog.Find(answer) is [var error] ? [$"cause: {error.Cause}", $"usual fix: {error.Fix}"] : [];

    // kubectl 1.32.4 against an API server's Status of reason NotFound: create token has the first words, other commands the second.
    [GeneratedRegex(@"^(?:error: failed to create token|Error from server \(NotFound\)): (serviceaccounts|namespaces) ""([^""]+)"" not found\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Absent();
}
