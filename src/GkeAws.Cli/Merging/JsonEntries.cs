using GkeAws.Federation.Json;

namespace GkeAws.Cli.Merging;

/// <summary>A member of an object, or an item of a list, by what tells it from the others.</summary>
/// <param name="Number">Its place among the parts, from 0.</param>
/// <param name="Start">Offset of the member's name, or of the item.</param>
internal sealed record JsonEntry(string Key, int Number, int Start, JsonValue Value);

/// <summary>
/// The parts of an object or of a list. A list's items are known by their value, objects in it by their <c>Sid</c> (statements of a policy,
/// IAM User Guide, JSON policy elements: Sid) or <c>name</c>, and an object that is alone by that.
/// </summary>
internal sealed class JsonEntries
{
    private static readonly string[] Names = ["Sid", "name"];

    private readonly Dictionary<string, JsonEntry> byKey;

    private JsonEntries(JsonValue value, IReadOnlyList<JsonEntry> all, Dictionary<string, JsonEntry> byKey) =>
        (Container, All, this.byKey) = (value, all, byKey);

    public JsonValue Container { get; }

    public bool IsObject => Container is JsonObject;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<JsonEntry> All { get; }

    /// <returns>Null: it has no parts, or two of them cannot be told apart.</returns>
    public static JsonEntries? Of(JsonValue value)
    {
        var entries = value switch
        {
            JsonObject members => members.Members.Select((member, number) => new JsonEntry(member.Name, number, member.NameStart.Offset, member.Value)).ToList(),
            JsonArray { Items: [JsonObject alone] } => [new JsonEntry(KeyOf(alone) ?? "", 0, alone.Start.Offset, alone)],
            JsonArray items => OfItems(items),
            _ => null,
        };
        var byKey = new Dictionary<string, JsonEntry>(StringComparer.Ordinal);
        return entries is not null && entries.TrueForAll(entry => byKey.TryAdd(entry.Key, entry)) ? new JsonEntries(value, entries, byKey) : null;
    }

    private static List<JsonEntry>? OfItems(JsonArray items)
    {
        var entries = new List<JsonEntry>(items.Items.Count);
        foreach (var item in items.Items)
        {
            if (KeyOf(item) is not { } key)
            {
                return null;
            }
            entries.Add(new JsonEntry(key, entries.Count, item.Start.Offset, item));
        }
        return entries;
    }

    public JsonEntry? Find(string key) => byKey.GetValueOrDefault(key);

    private static string? KeyOf(JsonValue item) => item switch
    {
        JsonObject members => Names.Select(name => members.Find(name)?.Value is JsonString text ? $"{name} {text.Value}" : null).FirstOrDefault(key => key is not null),
        JsonArray => null,
        _ => JsonPrinter.PrintCompact(item),
    };
}
