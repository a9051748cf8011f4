using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS111
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS111", "a wildcard in the audience", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens
        from condition in statement.Conditions
        where condition.IsOfToken && string.Equals(condition.Claim, "aud", StringComparison.OrdinalIgnoreCase) && condition.Operator is { AllowsWildcards: true, IsNegated: false }
        from value in condition.Texts
        where value.HasWildcard
        select policy.Finding(Rule, $"'{value.Text}' takes tokens that were made for others than AWS. Write the one audience of the token volume with StringEquals.", value.Position);
}
