using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

/// <summary>Providers that a statement lets in whatever a claim says. A condition on the claim of another issuer is GKEAWS105's and GKEAWS106's.</summary>
internal static class MissingClaim
{
    public static IEnumerable<FederatedPrincipal> In(PolicySource policy, string claim) =>
        from statement in policy.Statements
        where statement.AdmitsTokens && !statement.Issuers.Any(issuer => statement.ClaimConditions(issuer, claim).Any())
        from principals in statement.OidcPrincipals.GroupBy(principal => principal.Issuer)
        select principals.First();

    public static string Everybody(FederatedPrincipal principal) =>
        IssuerName.IsCluster(principal.Issuer) ? "every pod of the cluster"
        : principal.Issuer == IssuerName.Google ? "every Google account"
        : "everybody to whom the issuer gives a token";
}
