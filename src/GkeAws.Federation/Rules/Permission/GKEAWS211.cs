using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS211
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS211", "the action has no such condition key", Severity.Warning, Check);

    /// <summary>Global keys (aws:…) may come with any request; a key of a service that the table knows by name only is not judged.</summary>
    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.IsAllow && !statement.Statement.IsNotAction
        from condition in statement.Conditions
        where condition.IsGuard && ActionCatalog.Service(condition.Prefix) is not null
        from action in statement.Actions
        let named = ActionCatalog.Matching(action.Text).Take(StatementFit.MostActions).ToList()
        where named.Count is > 0 and < StatementFit.MostActions && named.TrueForAll(one => one.IsDetailed && one.FindConditionKey(condition.Key) is null)
        select policy.Finding(Rule, $"A request for {action.Text} never has {condition.Key}, so the statement does not allow it. Move the action to a statement without this condition, or correct the key.", condition.Position);
}
