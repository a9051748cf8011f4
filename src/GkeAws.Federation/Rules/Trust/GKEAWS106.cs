using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS106
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS106", "the condition speaks of another issuer than the principal", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens && statement.Issuers.Count == 2 && statement.OidcPrincipals.Select(principal => principal.Issuer).Distinct().Count() == 1
        let issuer = statement.OidcPrincipals[0].Issuer
        where statement.Conditions.Where(condition => condition.IsOfToken).Select(condition => condition.Prefix).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
        let condition = statement.Conditions.First(condition => condition.IsOfToken)
        select policy.Finding(Rule,
            $"The provider's issuer is {issuer}, the condition asks for {condition.Prefix}:{condition.Claim}, which no token of that provider has. Spell the issuer of key and provider the same, character for character.",
            condition.Position);
}
