namespace GkeAws.Federation.Json;

/// <summary>Where a document says something that another one does not.</summary>
public static class JsonDifference
{
    /// <summary>
    /// The first value of <paramref name="now"/>, in the order of its text, that <paramref name="before"/> does not hold at the same
    /// place: a changed value, a new item, or the name of a new member. A list that became shorter stands for what it lost.
    /// </summary>
    /// <returns>Null: everything in it stood there before. A member that is gone is not looked for: it has no place.</returns>
    public static TextPosition? First(JsonValue before, JsonValue now) => (before, now) switch
    {
        (JsonObject old, JsonObject current) => FirstOf(current.Members.Select(member =>
            old.Find(member.Name) is { } known ? First(known.Value, member.Value) : member.NameStart)),
        (JsonArray old, JsonArray current) => FirstOf(current.Items.Select((item, index) =>
                index < old.Items.Count ? First(old.Items[index], item) : item.Start))
            ?? (old.Items.Count > current.Items.Count ? now.Start : null),
        _ => JsonSemantics.Equal(before, now) ? null : now.Start,
    };

    private static TextPosition? FirstOf(IEnumerable<TextPosition?> positions) => positions.FirstOrDefault(position => position is not null);
}
