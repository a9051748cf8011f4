using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Scaffolding;

/// <summary>One role as templates see it: who may assume it, and what it may do.</summary>
internal static class RoleModel
{
    public static StrictObject Build(EnvironmentParameters environment, RoleName role, IReadOnlyList<WorkloadParameters> workloads)
    {
        var grants = workloads.SelectMany(workload => workload.Grants).Distinct().ToList();
        return new StrictObject()
            .With("file", role.Value)
            .With("name", role.Value)
            .With("arn", environment.ArnOf(role).ToString())
            .With("statements", Statements(environment, workloads))
            .With("one_grant", grants.Count == 1 && workloads.All(workload => workload.AdditionalPolicies.Count == 0))
            .With("grants", GrantModel.BuildAll(grants, environment))
            .With("has_policies", workloads.Any(workload => workload.AdditionalPolicies.Count > 0))
            .With("policies", workloads.SelectMany(workload => workload.AdditionalPolicies).Distinct());
    }

    /// <summary>
    /// One statement for each issuer: conditions of one statement are joined by AND, so two issuers in one let nobody in.
    /// Workloads with other audiences have statements of their own, so that no audience goes with another one's subject.
    /// </summary>
    private static IEnumerable<StrictObject> Statements(EnvironmentParameters environment, IReadOnlyList<WorkloadParameters> workloads)
    {
        var wildcards = 0;
        foreach (var cluster in environment.Clusters)
        {
            foreach (var audience in workloads.GroupBy(workload => workload.Token.Audience))
            {
                var subjects = audience.SelectMany(workload => workload.TrustedSubjects).Distinct().ToList();
                var isWildcard = subjects.Exists(subject => subject.HasWildcard);
                yield return new StrictObject()
                    .With("provider_arn", environment.ProviderOf(cluster).ToString())
                    .With("issuer_key", cluster.Issuer.WithoutScheme)
                    .With("audience", audience.Key.Value)
                    .With("is_wildcard", isWildcard)
                    .With("sid", isWildcard ? TrustPolicy.WildcardSid + TrustPolicy.Number(wildcards++) : "")
                    .With("one_subject", subjects.Count == 1)
                    .With("subject", subjects[0].Value)
                    .With("subjects", subjects.Select(subject => subject.Value));
            }
        }
    }
}
