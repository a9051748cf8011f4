using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS108
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS108", "the provider's account or partition is not the project's", Severity.Error, Check) { IsAboutProject = true };

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where policy.Environments.Count > 0
        from principal in statement.OidcPrincipals
        where principal.Account is not null && !policy.Environments.Any(environment => environment.Account.Value == principal.Account && environment.Region.Partition.Name == principal.Partition)
        let wanted = policy.Environments.Select(environment => $"arn:{environment.Region.Partition}:iam::{environment.Account}").Distinct()
        select policy.Finding(Rule, $"The provider lies in arn:{principal.Partition}:iam::{principal.Account}, and federation.json says {string.Join(" or ", wanted)}. A role trusts providers of its own account only.", principal.Position);
}
