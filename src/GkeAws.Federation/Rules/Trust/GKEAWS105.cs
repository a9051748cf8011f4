using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS105
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS105", "several issuers in one statement", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens && statement.Issuers.Count > 1
        let places = statement.OidcPrincipals.Select(principal => (principal.Issuer, principal.Position))
            .Concat(statement.Conditions.Where(condition => condition.IsOfToken).Select(condition => (Issuer: condition.Prefix, condition.Position)))
            .ToList()
        where Names(statement.OidcPrincipals.Select(principal => principal.Issuer)) > 1
            || Names(statement.Conditions.Where(condition => condition.IsOfToken).Select(condition => condition.Prefix)) > 1
        let second = places.First(place => !string.Equals(place.Issuer, places[0].Issuer, StringComparison.OrdinalIgnoreCase))
        select policy.Finding(Rule,
            $"The statement speaks of {statement.Issuers.Count} issuers. A token has the claims of its own issuer only, and conditions are joined by AND: one issuer's condition keeps out the other's tokens, and conditions on both keep out everybody. Write one statement for each issuer.",
            second.Position);

    private static int Names(IEnumerable<string> issuers) => issuers.Distinct(StringComparer.OrdinalIgnoreCase).Count();
}
