using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Parameters;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS119
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS119", "the federated principal names no provider", Severity.Error, Check, "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY");

    private const int Parts = 6;

    // IAM User Guide, AWS JSON policy elements: Principal.
    private static readonly string[] BuiltIn = [IssuerName.Google, "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"];

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from principal in statement.PrincipalsOf(PolicyPrincipal.FederatedKind)
        let wrong = Wrong(principal.Text)
        where wrong is not null
        select policy.Finding(Rule, $"'{principal.Text}' {wrong}. Write arn:PARTITION:iam::ACCOUNT:oidc-provider/ISSUER, the issuer without https://.", principal.Position);

    private static string? Wrong(string text)
    {
        if (BuiltIn.Contains(text))
        {
            return null;
        }
        return text.Split([':'], Parts) is not ["arn", _, var service, var region, var account, var resource] ? "is no ARN, and no provider that is built into AWS"
            : service != "iam" || region.Length > 0 ? "is no resource of IAM"
            : !GKEAWS005.Rule.Accepts(account) ? "has no account of twelve digits"
            : resource.IndexOf("://", StringComparison.Ordinal) >= 0 ? "has the scheme of the issuer in it"
            : !IsProvider(resource) ? "is neither oidc-provider/… nor saml-provider/…"
            : null;
    }

    private static bool IsProvider(string resource) => resource.Split(['/'], 2) is ["oidc-provider" or "saml-provider", { Length: > 0 }];
}
