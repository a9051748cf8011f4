namespace GkeAws.Federation.Json;

/// <summary>What two documents mean, wherever and however they are written.</summary>
public static class JsonSemantics
{
    /// <summary>
    /// Deep equality without positions, white space, escapes and order of members; numbers by their text (<c>1</c> is not <c>1.0</c>).
    /// Members of one name must be as many on both sides and equal in their order.
    /// </summary>
    public static bool Equal(JsonValue left, JsonValue right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => EqualMembers(a.Members, b.Members),
        (JsonArray a, JsonArray b) => EqualItems(a.Items, b.Items),
        (JsonString a, JsonString b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (JsonNumber a, JsonNumber b) => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
        (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
        (JsonNull, JsonNull) => true,
        _ => false,
    };

    private static bool EqualItems(IReadOnlyList<JsonValue> left, IReadOnlyList<JsonValue> right) =>
        left.Count == right.Count && left.Zip(right, Equal).All(equal => equal);

    private static bool EqualMembers(IReadOnlyList<JsonMember> left, IReadOnlyList<JsonMember> right) =>
        left.Count == right.Count
        && ByName(left).Zip(ByName(right), EqualMember).All(equal => equal);

    private static bool EqualMember(JsonMember left, JsonMember right) =>
        string.Equals(left.Name, right.Name, StringComparison.Ordinal) && Equal(left.Value, right.Value);

    // OrderBy is stable, so members of one name keep their order.
    private static IOrderedEnumerable<JsonMember> ByName(IReadOnlyList<JsonMember> members) =>
        members.OrderBy(member => member.Name, StringComparer.Ordinal);
}
