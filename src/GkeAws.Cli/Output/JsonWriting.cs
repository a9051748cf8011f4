using GkeAws.Federation.Json;

namespace GkeAws.Cli.Output;

/// <summary>Short forms for documents that the tool prints.</summary>
internal static class JsonWriting
{
    /// <summary>Members without a value are left out.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonValue? Value)> members)
    {
        var written = new List<JsonMember>();
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                written.Add(new JsonMember(name, value));
            }
        }
        return new JsonObject(written);
    }

    public static JsonArray Array(IEnumerable<JsonValue> items) => new(items);

    public static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(text => new JsonString(text)));

    public static JsonString Text(string text) => new(text);

    public static JsonNumber Number(int number) => new(number);
}
