using GkeAws.Federation.Identity;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS120
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS120", "no pod has this subject", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens
        from condition in statement.Conditions
        where IssuerName.IsCluster(condition.Prefix) && condition.IsGuard && string.Equals(condition.Claim, "sub", StringComparison.OrdinalIgnoreCase)
        from value in condition.Texts
        where !value.HasWildcard && !SubjectPattern.IsServiceAccount(value.Text)
        select policy.Finding(Rule, $"'{value.Text}' is not the subject of a ServiceAccount; it is {Subject.Prefix}NAMESPACE:NAME, in lower case, with no space.", value.Position);
}
