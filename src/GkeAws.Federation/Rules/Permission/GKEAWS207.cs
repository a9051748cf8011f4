using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS207
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS207", "the account is not the project's", Severity.Error, Check) { IsAboutProject = true };

    // Its resources never belong to another account than the caller's; keys and buckets may.
    private const string OwnAccountOnly = "iam";

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from arn in ResourceArn.In(policy)
        where policy.Environments.Count > 0 && arn.Service == OwnAccountOnly && ResourceArn.IsDefinite(arn.Account) && arn.Account!.All(c => c is >= '0' and <= '9')
            && policy.Environments.All(environment => environment.Account.Value != arn.Account)
        select policy.Finding(Rule,
            $"{arn.Source.Text} lies in account {arn.Account}, and federation.json says {string.Join(" or ", policy.Environments.Select(environment => environment.Account.Value).Distinct())}. IAM changes only the caller's own account.",
            arn.Source.Position);
}
