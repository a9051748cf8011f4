using System.Globalization;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Policies;

/// <summary>Who may assume a role. Rendered by <c>trust-policy.json.sbn</c> too; a test holds that both mean the same.</summary>
public static class TrustPolicy
{
    public const string Action = AnyAssumeRole + "WithWebIdentity";

    /// <summary>Begins the Sid of a statement whose subjects have wildcards: it says that they are meant (GKEAWS109).</summary>
    public const string WildcardSid = "WildcardNamespaces";

    internal const string AnyAssumeRole = "sts:AssumeRole";

    /// <summary>
    /// One statement for each issuer and audience: conditions of one statement are joined by AND, so two issuers in one let nobody
    /// in, and two audiences in one would let each subject use the other's.
    /// </summary>
    /// <exception cref="ArgumentException">No workload of the environment has this role.</exception>
    public static PolicyDocument For(FederationParameters parameters, EnvironmentParameters environment, RoleName role) =>
        For(environment, RoleWorkloads.Of(parameters, environment, role));

    /// <summary>Statement ids differ within a policy; the first one's bears no number, so that a second cluster moves nothing.</summary>
    public static string Number(int index) => index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <param name="workloads">All that have the role.</param>
    internal static PolicyDocument For(EnvironmentParameters environment, IReadOnlyList<WorkloadParameters> workloads)
    {
        var wildcards = 0;
        return new PolicyDocument(
            from cluster in environment.Clusters
            from audience in SubjectsByAudience(workloads)
            select Statement(
                environment.ProviderOf(cluster), audience.Audience.Value, [.. audience.Subjects.Select(subject => subject.Value)],
                audience.Subjects.Any(subject => subject.HasWildcard) ? WildcardSid + Number(wildcards++) : null));
    }

    internal static IReadOnlyList<AudienceSubjects> SubjectsByAudience(IReadOnlyList<WorkloadParameters> workloads) =>
    [
        .. workloads.GroupBy(workload => workload.Token.Audience)
            .Select(group => new AudienceSubjects(group.Key, [.. group.SelectMany(workload => workload.TrustedSubjects).Distinct()])),
    ];

    /// <param name="wildcardSid">Not null: the subjects have wildcards. The audience never has: it stays with StringEquals.</param>
    internal static PolicyStatement Statement(OidcProviderArn provider, string audience, string[] subjects, string? wildcardSid) => new()
    {
        Sid = wildcardSid,
        Effect = Effect.Allow,
        Principals = [PolicyPrincipal.Federated(provider)],
        Actions = [Action],
        Conditions =
        [
            PolicyCondition.StringEquals($"{provider.Issuer.WithoutScheme}:aud", audience),
            wildcardSid is null
                ? PolicyCondition.StringEquals($"{provider.Issuer.WithoutScheme}:sub", subjects)
                : PolicyCondition.StringLike($"{provider.Issuer.WithoutScheme}:sub", subjects),
        ],
    };
}
