using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS113
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS113", "a set operator on the audience", Severity.Information, Check, "CONFIRM_AUDIENCE_CLAIM_TYPE");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens
        from condition in statement.Conditions
        where condition.IsOfToken && condition.IsGuard && condition.Named.Quantifier.Prefix.Length > 0 && string.Equals(condition.Claim, "aud", StringComparison.OrdinalIgnoreCase)
        select policy.Finding(Rule, $"A projected token has one audience, so {condition.Operator} without {condition.Named.Quantifier.Prefix.TrimEnd(':')} says the same. Keep the set operator only for an issuer whose tokens have several.", condition.Position);
}
