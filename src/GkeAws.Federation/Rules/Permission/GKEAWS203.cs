using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS203
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS203", "no action of the statement acts on the resource", Severity.Warning, Check, "UNSUPPORTED_RESOURCE_ARN_IN_POLICY");

    /// <summary>When no action fits any resource, GKEAWS202 says it of each action.</summary>
    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where !statement.Statement.IsNotAction && !statement.Statement.IsNotResource && statement.Resources.Count > 1
        let named = statement.Actions.SelectMany(action => ActionCatalog.Matching(action.Text)).Take(StatementFit.MostActions).ToList()
        where named.Count < StatementFit.MostActions
        let misfits = statement.Resources.Where(resource => named.TrueForAll(action => ResourceFit.Of(action, resource.Text).IsMismatch)).ToList()
        where misfits.Count < statement.Resources.Count
        from resource in misfits
        select policy.Finding(Rule, $"None of the statement's actions acts on {resource.Text}. Take it out, or add the action that was meant.", resource.Position);
}
