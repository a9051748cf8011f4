using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS124
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS124", "no pod asks for this audience", Severity.Warning, Check) { IsAboutProject = true };

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where policy.Audiences.Count > 0 && statement.AdmitsTokens
        from condition in statement.Conditions
        where IssuerName.IsCluster(condition.Prefix) && condition.IsGuard && string.Equals(condition.Claim, "aud", StringComparison.OrdinalIgnoreCase)
        from value in condition.Texts
        where !value.HasWildcard && !policy.Audiences.Contains(value.Text)
        select policy.Finding(
            Rule, $"'{value.Text}' is the audience of no pod here; federation.json says {string.Join(" or ", policy.Audiences)}. Correct it, or give a workload this audience.", value.Position);
}
