using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>
/// Whether two documents say the same. Order never counts in a policy: not of members, statements, actions, resources, identifiers
/// or values; nor does a list of one against its only value, nor a value said twice. All else counts, Sid and case included.
/// </summary>
public static class PolicyEquality
{
    public static PolicyComparison Compare(JsonValue first, JsonValue second)
    {
        var (left, right) = (PartsOf(first), PartsOf(second));
        return new PolicyComparison(Without(left, right), Without(right, left));
    }

    private static List<string> PartsOf(JsonValue document) => document is not JsonObject json
        ? [JsonPrinter.PrintCompact(document)]
        : json.Members.SelectMany(member => member.Name == "Statement"
            ? Items(member.Value).Select(statement => JsonPrinter.PrintCompact(Canonical(statement, isStatement: true)))
            : [Print(member)]).ToList();

    private static string Print(JsonMember member) => JsonPrinter.PrintCompact(new JsonObject([member]));

    /// <summary>Objects with sorted members; what may be one or many is a sorted list without repetition.</summary>
    private static JsonValue Canonical(JsonValue value, bool isStatement = false) => value is JsonObject json
        ? new JsonObject(json.Members
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => isStatement && member.Name is "Sid" or "Effect" ? member : new JsonMember(member.Name, Canonical(member.Value))))
        : new JsonArray(Items(value)
            .GroupBy(JsonPrinter.PrintCompact)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.First()));

    private static IEnumerable<JsonValue> Items(JsonValue value) => value is JsonArray array ? array.Items : [value];

    private static List<string> Without(List<string> parts, List<string> others)
    {
        var rest = parts.ToList();
        foreach (var other in others)
        {
            rest.Remove(other);
        }
        return rest;
    }
}
