using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>One form for all the ways to write a statement: objects with sorted members; what may be one or many is a sorted list without repetition.</summary>
internal static class PolicyCanonicalForm
{
    /// <param name="foldCase">Lower case where IAM ignores case: actions, operators, condition keys.</param>
    public static JsonValue OfStatement(JsonValue statement, bool foldCase) => statement is JsonObject json
        ? Sorted(json.Members
            .Where(member => member.Name != "Condition" || HasKeys(member.Value))
            .Select(member => new JsonMember(member.Name, OfElement(member, foldCase))))
        : List(statement, fold: false);

    private static JsonValue OfElement(JsonMember member, bool foldCase) => member.Name switch
    {
        "Sid" or "Effect" => member.Value,
        "Action" or "NotAction" => List(member.Value, foldCase),
        "Condition" when member.Value is JsonObject operators => OfCondition(operators, foldCase),
        _ when member.Value is JsonObject kinds => Sorted(kinds.Members.Select(kind => new JsonMember(kind.Name, List(kind.Value, fold: false)))),
        _ => List(member.Value, fold: false),
    };

    private static JsonObject OfCondition(JsonObject operators, bool foldCase) => Sorted(operators.Members
        .Where(entry => entry.Value is not JsonObject { Members.Count: 0 })
        .Select(entry => new JsonMember(Fold(entry.Name, foldCase), entry.Value is JsonObject keys
            ? Sorted(keys.Members.Select(key => new JsonMember(Fold(key.Name, foldCase), List(key.Value, fold: false))))
            : entry.Value)));

    private static bool HasKeys(JsonValue condition) =>
        condition is not JsonObject operators || operators.Members.Any(entry => entry.Value is not JsonObject { Members.Count: 0 });

    private static JsonObject Sorted(IEnumerable<JsonMember> members) => new(members.OrderBy(member => member.Name, StringComparer.Ordinal));

    private static JsonArray List(JsonValue value, bool fold) => new((value is JsonArray array ? array.Items : [value])
        .Select(item => Text(item, fold))
        .GroupBy(JsonPrinter.PrintCompact)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First()));

    private static JsonValue Text(JsonValue value, bool fold) => value switch
    {
        JsonString { Value: var text } => new JsonString(Fold(text, fold)),
        JsonNumber { Text: var digits } => new JsonString(digits),
        JsonBoolean { Value: var isTrue } => new JsonString(isTrue ? "true" : "false"),
        _ => value,
    };

    private static string Fold(string text, bool fold) => fold ? text.ToLowerInvariant() : text;
}
