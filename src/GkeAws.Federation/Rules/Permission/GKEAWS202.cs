using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS202
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS202", "the action acts on none of the statement's resources", Severity.Error, Check, "UNSUPPORTED_RESOURCE_ARN_IN_POLICY");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where !statement.Statement.IsNotAction && !statement.Statement.IsNotResource && statement.Resources.Count > 0
        from action in statement.Actions
        let named = ActionCatalog.Matching(action.Text).Take(StatementFit.MostActions).ToList()
        where named.Count is > 0 and < StatementFit.MostActions && named.TrueForAll(one => statement.Resources.All(resource => ResourceFit.Of(one, resource.Text).IsMismatch))
        select policy.Finding(Rule, $"{Reason(named, action.Text, statement.Resources)}: the statement never {(statement.IsAllow ? "allows" : "denies")} it.", action.Position);

    private static string Reason(List<AwsAction> named, string action, IReadOnlyList<LocatedText> resources) => named.Count == 1
        ? ResourceFit.Of(named[0], resources[0].Text).Reason
        : $"No action that '{action}' names acts on {(resources.Count == 1 ? resources[0].Text : "one of the resources")}";
}
