using GkeAws.Federation.Actions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS201
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS201", "no such action", Severity.Error, Check, "INVALID_ACTION", "INVALID_SERVICE_IN_ACTION");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from action in statement.Actions
        where !ActionCatalog.Matching(action.Text).Any()
        select policy.Finding(Rule, $"'{action.Text}' names no action of AWS{Hint(action.Text)}", action.Position);

    private static string Hint(string action) => ActionSuggestion.For(action) switch
    {
        null => "; the actions of a service stand in the AWS service authorization reference.",
        { Kind: SuggestionKind.Operation, Names: var names } => $"; it is an operation, and what that needs is {string.Join(", ", names)}.",
        { Names: var names } => $"; did you mean {string.Join(", ", names)}?",
    };
}
