using GkeAws.Cli.Simulation.Account;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>Every pod of a project: what its access levels promise is asked, and what lies just beyond.</summary>
internal sealed class Overview(FederationProject project, DateTimeOffset now)
{
    public IReadOnlyList<OverviewRow> RowsOf(Pod pod, RoleFiles files)
    {
        var simulation = new PodSimulation(pod, files, now);
        var trust = simulation.AssumeRole(PodClaims.Of(pod, KeyValues.Of(), now));
        return
        [
            new(pod, TrustPolicy.Action, pod.Role.ToString(), [], true, trust.IsAllowed, null),
            .. Strangers(pod).Select(claim => new OverviewRow(pod, TrustPolicy.Action, pod.Role.ToString(), [claim], false,
                simulation.AssumeRole(PodClaims.Of(pod, KeyValues.Of(claim), now)).IsAllowed, null)),
            .. RolePromises.Of(project.Parameters, pod).Select(promise =>
            {
                var answer = simulation.Ask(trust, promise.Action, promise.Resource, RequestContext.Of([.. promise.Keys]));
                return new OverviewRow(pod, promise.Action, promise.Resource, promise.Keys, promise.IsAllowed, answer.IsAllowed, answer);
            }),
        ];
    }

    /// <summary>The same rows with AWS's answers; null when there are none, and <see cref="AccountSimulation.Failure"/> says why.</summary>
    public static async Task<IReadOnlyList<OverviewRow>?> WithAccount(IReadOnlyList<OverviewRow> rows, RoleFiles files, AccountSimulation account, CancellationToken cancellation)
    {
        IReadOnlyList<PermissionAnswer> ours = [.. rows.Select(row => row.Permission).OfType<PermissionAnswer>()];
        if (await account.Ask(files.Permissions, files.Policies, ours, cancellation).ConfigureAwait(false) is not { } answers)
        {
            return null;
        }
        var next = 0;
        return [.. rows.Select(row => row.Permission is null ? row : row with { Account = answers[next++] })];
    }

    /// <summary>Tokens one claim away: the namespace's default ServiceAccount, and the audience of the cluster's own API server.</summary>
    private IEnumerable<(string Name, string Value)> Strangers(Pod pod)
    {
        var workloads = project.Parameters.WorkloadsOf(pod.Environment).Where(workload => workload.Role == pod.Workload.Role).ToList();
        var subject = $"system:serviceaccount:{pod.Workload.ServiceAccount.Namespace}:default";
        if (workloads.All(workload => workload.ServiceAccount.Subject.Value != subject))
        {
            yield return ("sub", subject);
        }
        if (workloads.All(workload => workload.Token.Audience.Value != pod.Cluster.Issuer.Url))
        {
            yield return ("aud", pod.Cluster.Issuer.Url);
        }
    }
}
