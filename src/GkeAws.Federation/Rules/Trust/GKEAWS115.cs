using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS115
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS115", "everybody in AWS is trusted", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.IsAllow && !statement.Conditions.Any(condition => condition.IsGuard)
        from principal in statement.PrincipalsOf(PolicyPrincipal.AwsKind)
        where principal.Text == PolicyPrincipal.Wildcard
        select policy.Finding(Rule, "\"AWS\": \"*\" is every user and role of every account, and no condition narrows it. Name the account or the role.", principal.Position);
}
