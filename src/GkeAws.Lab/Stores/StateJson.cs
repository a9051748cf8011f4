using System.Globalization;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>Values of the lab's own files. A file that we wrote has them all; anything else is damage.</summary>
internal static class StateJson
{
    public static JsonObject Object(params (string Name, JsonValue Value)[] members) => new(members.Select(member => new JsonMember(member.Name, member.Value)));

    public static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(text => new JsonString(text)));

    public static JsonObject Pairs(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs.Select(pair => new JsonMember(pair.Key, new JsonString(pair.Value))));

    public static IReadOnlyDictionary<string, string> NoPairs { get; } = new Dictionary<string, string>();

    public static JsonNumber Number(long value) => new(value);

    public static JsonBoolean Flag(bool value) => new(value);

    public static JsonString Time(DateTimeOffset time) => new(time.ToString("O", CultureInfo.InvariantCulture));

    public static string Text(this JsonObject json, string name) => json.Find(name)?.Value is JsonString { Value: var text } ? text : throw Damaged(name);

    public static long NumberOf(this JsonObject json, string name) => json.Find(name)?.Value is JsonNumber number && number.TryGetInt64(out var value) ? value : throw Damaged(name);

    public static IReadOnlyList<string> TextList(this JsonObject json, string name) =>
        json.Find(name)?.Value is JsonArray { Items: var items } && items.All(item => item is JsonString) ? [.. items.Select(item => ((JsonString)item).Value)] : throw Damaged(name);

    public static bool FlagOf(this JsonObject json, string name) => json.Find(name)?.Value is JsonBoolean { Value: var value } ? value : throw Damaged(name);

    public static JsonObject Object(this JsonObject json, string name) => json.Find(name)?.Value as JsonObject ?? throw Damaged(name);

    public static IEnumerable<JsonObject> Objects(this JsonObject json, string name) =>
        json.Find(name)?.Value is JsonArray { Items: var items } ? items.Select(item => item as JsonObject ?? throw Damaged(name)) : throw Damaged(name);

    public static DateTimeOffset TimeOf(this JsonObject json, string name) =>
        DateTimeOffset.TryParseExact(json.Text(name), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw Damaged(name);

    public static IReadOnlyDictionary<string, string> PairsOf(this JsonObject json, string name) => json.Find(name)?.Value is JsonObject { Members: var members }
        ? members.ToDictionary(member => member.Name, member => ((JsonString)member.Value).Value, StringComparer.Ordinal)
        : throw Damaged(name);

    public static InvalidDataException Damaged(string name) => new($"the lab's state has no usable '{name}'");
}
