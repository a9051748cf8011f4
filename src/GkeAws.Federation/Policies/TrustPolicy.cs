using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>Who may assume a role. Rendered by <c>trust-policy.json.sbn</c> too; a test holds that both mean the same.</summary>
public static class TrustPolicy
{
    public const string Action = AnyAssumeRole + "WithWebIdentity";

    internal const string AnyAssumeRole = "sts:AssumeRole";

    /// <summary>
    /// One statement for each issuer and audience: conditions of one statement are joined by AND, so two issuers in one let nobody
    /// in, and two audiences in one would let each subject use the other's.
    /// </summary>
    /// <exception cref="ArgumentException">No workload of the environment has this role.</exception>
    public static PolicyDocument For(FederationParameters parameters, EnvironmentParameters environment, RoleName role)
    {
        var audiences = RoleWorkloads.Of(parameters, environment, role).GroupBy(workload => workload.Token.Audience).ToList();
        return new PolicyDocument(
            from cluster in environment.Clusters
            from workloads in audiences
            select Statement(environment.ProviderOf(cluster), workloads.Key, workloads.Select(workload => workload.ServiceAccount.Subject).Distinct()));
    }

    private static PolicyStatement Statement(OidcProviderArn provider, Audience audience, IEnumerable<Subject> subjects) => new()
    {
        Effect = Effect.Allow,
        Principals = [PolicyPrincipal.Federated(provider)],
        Actions = [Action],
        Conditions =
        [
            PolicyCondition.StringEquals($"{provider.Issuer.WithoutScheme}:aud", audience.Value),
            PolicyCondition.StringEquals($"{provider.Issuer.WithoutScheme}:sub", [.. subjects.Select(subject => subject.Value)]),
        ],
    };
}
