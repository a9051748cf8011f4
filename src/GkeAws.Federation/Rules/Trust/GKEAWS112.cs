using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS112
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS112", "a claim that is no condition key", Severity.Error, Check);

    // Other issuers (GitHub, GitLab, …) have keys of their own.
    private static readonly string[] OfClusters = ["aud", "sub", "amr"];
    private static readonly string[] OfGoogle = ["aud", "azp", "oaud", "sub", "google/organization_number"];

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        let known = IssuerName.IsCluster(condition.Prefix) ? OfClusters : condition.Prefix == IssuerName.Google ? OfGoogle : null
        where known is not null && !known.Contains(condition.Claim, StringComparer.OrdinalIgnoreCase)
        select policy.Finding(Rule, $"AWS makes no condition key of the claim {condition.Claim}, whatever the token says: the key is always absent. Use {string.Join(", ", known)}.", condition.Position);
}
