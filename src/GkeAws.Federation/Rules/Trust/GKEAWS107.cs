using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS107
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS107", "the issuer is none of the project's clusters", Severity.Error, Check) { IsAboutProject = true };

    /// <summary>Google's issuer is nobody's cluster; its subject decides.</summary>
    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where policy.Environments.Count > 0 && statement.AdmitsTokens
        from principal in statement.OidcPrincipals
        where principal.Issuer != IssuerName.Google && !policy.Environments.Any(environment => environment.Clusters.Any(cluster => cluster.Issuer.WithoutScheme == principal.Issuer))
        select policy.Finding(Rule, $"{principal.Issuer} is no cluster of {Place(policy, principal)}. Whoever can make tokens there can assume the role. Correct the issuer, or add the cluster to federation.json.", principal.Position);

    private static string Place(PolicySource policy, FederatedPrincipal principal)
    {
        var here = policy.Environments.Count == 1 ? $"environment {policy.Environments[0].Name}" : "any environment in federation.json";
        var other = policy.OtherEnvironments.FirstOrDefault(environment => environment.Clusters.Any(cluster => cluster.Issuer.WithoutScheme == principal.Issuer));
        return other is null ? here : $"{here} but of environment {other.Name}";
    }
}
