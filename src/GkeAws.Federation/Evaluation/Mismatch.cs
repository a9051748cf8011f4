using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation;

/// <summary>The first thing about a statement that a request does not meet: action, then resource, caller, conditions in their order.</summary>
/// <param name="Element">The member's name, for example <c>NotAction</c> or <c>Condition</c>.</param>
/// <param name="Wanted">What the policy says there, as it is written.</param>
/// <param name="Got">What the request has; empty for a key that it lacks.</param>
/// <param name="Condition">Of a condition: operator, key and values.</param>
/// <param name="Position">Where the element or the condition's key stands; null when the policy was constructed.</param>
public sealed record Mismatch(
    MismatchKind Kind, string Element, IReadOnlyList<string> Wanted, IReadOnlyList<string> Got, PolicyCondition? Condition, TextPosition? Position)
{
    public override string ToString() => Condition is null
        ? $"{Element} is {Join(Wanted)}, the request has {Join(Got)}"
        : $"{Condition.Operator} {Condition.Key}: wanted {Join(Wanted)}, {(Got.Count == 0 ? "the request has no such key" : "got " + Join(Got))}";

    internal static Mismatch? Of(CompiledStatement compiled, Request request)
    {
        var statement = compiled.Statement;
        if (!compiled.MatchesAction(request))
        {
            return Of(MismatchKind.Action, statement, statement.IsNotAction ? "NotAction" : "Action", statement.Actions, request.Action);
        }
        if (!compiled.MatchesResource(request))
        {
            return Of(MismatchKind.Resource, statement, statement.IsNotResource ? "NotResource" : "Resource", statement.Resources!, request.Resource);
        }
        if (compiled.MatchPrincipal(request.Principal) == PrincipalMatch.None)
        {
            return Of(MismatchKind.Principal, statement, statement.IsNotPrincipal ? "NotPrincipal" : "Principal",
                [.. statement.Principals!.SelectMany(principal => principal.Identifiers)], request.Principal.Identifier);
        }
        foreach (var condition in compiled.Conditions)
        {
            if (!condition.Holds(request.Context))
            {
                return new Mismatch(MismatchKind.Condition, "Condition", condition.Condition.Values,
                    condition.KeyIn(request.Context)?.Values ?? [], condition.Condition, PositionOf(statement, condition.Condition));
            }
        }
        return null;
    }

    private static Mismatch Of(MismatchKind kind, PolicyStatement statement, string element, IReadOnlyList<string> wanted, string got) =>
        new(kind, element, wanted, [got], null, statement.Source?.Find(element)?.NameStart);

    private static TextPosition? PositionOf(PolicyStatement statement, PolicyCondition condition) =>
        statement.Source?.Find("Condition")?.Value is JsonObject operators && operators.Find(condition.Operator)?.Value is JsonObject keys
            ? keys.Find(condition.Key)?.NameStart
            : null;

    private static string Join(IReadOnlyList<string> texts) => texts.Count == 0 ? "nothing" : string.Join(" or ", texts.Select(text => $"'{text}'"));
}
