using GkeAws.Federation.Json;

namespace GkeAws.Cli.Simulation;

/// <summary>Short forms for what answers are made of.</summary>
internal static class JsonMembers
{
    public static JsonObject Object(params IEnumerable<(string Name, JsonValue Value)> members) => new(members.Select(member => new JsonMember(member.Name, member.Value)));

    public static JsonArray List(IEnumerable<JsonValue> items) => new(items);

    public static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(text => new JsonString(text)));

    public static JsonValue Text(string? text) => text is null ? new JsonNull() : new JsonString(text);

    /// <summary>Line and column from 1.</summary>
    public static JsonValue Place(TextPosition? position) => position is { } place
        ? Object(("line", new JsonNumber(place.Line)), ("column", new JsonNumber(place.Column)))
        : new JsonNull();
}
