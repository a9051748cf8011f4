using GkeAws.Cli.Output;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Simulation;

/// <summary>What answers are made of; where there is no value they have null.</summary>
internal static class JsonMembers
{
    public static JsonValue Text(string? text) => text is null ? new JsonNull() : new JsonString(text);

    /// <summary>Line and column from 1.</summary>
    public static JsonValue Place(TextPosition? position) => position is { } place
        ? JsonWriting.Object(("line", JsonWriting.Number(place.Line)), ("column", JsonWriting.Number(place.Column)))
        : new JsonNull();
}
