using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Cli.Checking;

/// <summary>Values of federation.json that only stand in for the user's own, each where it stands.</summary>
internal static class StandInCheck
{
    /// <param name="path">As the user would type it.</param>
    public static IEnumerable<Finding> Check(string text, string path) =>
        JsonReader.Read(text, out _) is not { } root ? [] :
        from parameter in ParameterCatalog.All
        where parameter.IsStandIn
        from value in ValuesAt(root, parameter.Place!.Replace("[0]", "", StringComparison.Ordinal).Split('.'))
        where value.Value == parameter.Default
        orderby value.Start.Offset
        select new Finding(GKEAWS046.Rule, $"{parameter.Place!.Split('.')[^1]}: '{value.Value}' stands in for your own; nothing real is reached with it", new SourceLocation(path, value.Start));

    /// <summary>Lists are walked whole.</summary>
    private static IEnumerable<JsonString> ValuesAt(JsonValue value, ReadOnlyMemory<string> names) => value switch
    {
        JsonArray list => list.Items.SelectMany(item => ValuesAt(item, names)),
        JsonObject item when !names.IsEmpty => item.Find(names.Span[0]) is { } member ? ValuesAt(member.Value, names[1..]) : [],
        JsonString text when names.IsEmpty => [text],
        _ => [],
    };
}
