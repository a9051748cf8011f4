using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>
/// What federation.json promises of a workload's role: each grant's requests, then what lies just beyond all of them. The measure is
/// the policy constructed from the parameters, never the files: those are what is measured.
/// </summary>
internal static class RolePromises
{
    public static IReadOnlyList<Promise> Of(FederationParameters parameters, Pod pod)
    {
        var measure = ApplicablePolicies.OfIdentity([PermissionPolicy.For(parameters, pod.Environment, pod.Workload.Role)]);
        return
        [
            .. pod.Workload.Grants.SelectMany(grant => grant switch
            {
                LevelGrant level => new LevelPromises(level, pod.Environment).All(),
                RawGrant raw => RawPromises.Of(raw),
                _ => throw new ArgumentException($"{grant.GetType().Name} is no grant of this language", nameof(pod)),
            })
                // What another grant, or another workload of the role, opens is not beyond.
                .Where(promise => promise.IsAllowed || Decide(measure, pod, promise) != Decision.Allowed)
                .DistinctBy(promise => (promise.Action, promise.Resource, string.Join('\n', promise.Keys)))
                .OrderBy(promise => !promise.IsAllowed),
        ];
    }

    private static Decision Decide(ApplicablePolicies measure, Pod pod, Promise promise)
    {
        var role = pod.Role.ToString();
        return Evaluator.Decide(measure, new Request(RequestPrincipal.AssumedRole(role, role), promise.Action, promise.Resource, RequestContext.Of([.. promise.Keys])));
    }
}
