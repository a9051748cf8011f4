using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>
/// Whether two documents say the same. Order never counts in a policy: not of members, statements, actions, resources, identifiers
/// or values; nor does a list of one against its only value, nor a value said twice, nor a number or truth value against its text,
/// nor a condition without keys; nor the case of actions, operators and condition keys, which IAM ignores; nor the earlier version
/// against none. All else counts, Sid and Id included.
/// </summary>
public static class PolicyEquality
{
    private static readonly JsonMember EarlierVersion = new("Version", new JsonString(PolicyDocument.EarlierVersion));

    public static PolicyComparison Compare(JsonValue first, JsonValue second)
    {
        // Most files are as they were rendered.
        if (JsonPrinter.PrintCompact(first) == JsonPrinter.PrintCompact(second))
        {
            return new PolicyComparison([], []);
        }
        var (left, right) = (PartsOf(first), PartsOf(second));
        return new PolicyComparison(Without(left, right), Without(right, left));
    }

    /// <summary>Each part twice: as it is compared, and as it is shown.</summary>
    private static List<(string Compared, string Shown)> PartsOf(JsonValue document)
    {
        if (document is not JsonObject json)
        {
            var whole = JsonPrinter.PrintCompact(document);
            return [(whole, whole)];
        }

        var parts = json.Members.SelectMany(PartsOf).ToList();
        if (json.Find("Version") is null && json.Find("Statement") is not null)
        {
            parts.Add((Print(EarlierVersion), Print(EarlierVersion)));
        }
        return parts;
    }

    private static IEnumerable<(string Compared, string Shown)> PartsOf(JsonMember member) => member.Name == "Statement"
        ? Items(member.Value).Select(statement => (
            JsonPrinter.PrintCompact(PolicyCanonicalForm.OfStatement(statement, foldCase: true)),
            JsonPrinter.PrintCompact(PolicyCanonicalForm.OfStatement(statement, foldCase: false))))
        : [(Print(member), Print(member))];

    private static string Print(JsonMember member) => JsonPrinter.PrintCompact(new JsonObject([member]));

    private static IEnumerable<JsonValue> Items(JsonValue value) => value is JsonArray array ? array.Items : [value];

    private static List<string> Without(List<(string Compared, string Shown)> parts, List<(string Compared, string Shown)> others)
    {
        var rest = parts.ToList();
        foreach (var (compared, _) in others)
        {
            var index = rest.FindIndex(part => part.Compared == compared);
            if (index >= 0)
            {
                rest.RemoveAt(index);
            }
        }
        return [.. rest.Select(part => part.Shown)];
    }
}
