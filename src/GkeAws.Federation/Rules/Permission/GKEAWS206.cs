using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS206
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS206", "the partition is not the project's", Severity.Error, Check) { IsAboutProject = true };

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from arn in ResourceArn.In(policy)
        where policy.Environments.Count > 0 && ResourceArn.IsDefinite(arn.Partition) && policy.Environments.All(environment => environment.Region.Partition.Name != arn.Partition)
        select policy.Finding(Rule,
            $"{arn.Source.Text} lies in partition {arn.Partition}, and the regions of federation.json in {string.Join(" or ", policy.Environments.Select(environment => environment.Region.Partition.Name).Distinct())}: no request of this role can name it.",
            arn.Source.Position);
}
