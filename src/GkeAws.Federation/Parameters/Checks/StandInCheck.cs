using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Federation.Parameters.Checks;

/// <summary>Values of federation.json that only stand in for the user's own, each where it stands.</summary>
internal static class StandInCheck
{
    /// <param name="path">As the user would type it.</param>
    public static IEnumerable<Finding> Check(string text, string path) =>
        JsonReader.Read(text, out _) is not { } root ? [] :
        from parameter in ParameterCatalog.All
        where parameter.IsStandIn
        from value in ValuesAt(root, parameter.Place!.Replace("[0]", "").Split('.'), 0)
        where value.Value == parameter.Default
        orderby value.Start.Offset
        select new Finding(GKEAWS046.Rule, $"{parameter.Place!.Split('.').Last()}: '{value.Value}' stands in for your own; nothing real is reached with it", new SourceLocation(path, value.Start));

    /// <summary>Lists are walked whole.</summary>
    /// <param name="depth">How many of the names lie behind.</param>
    private static IEnumerable<JsonString> ValuesAt(JsonValue value, string[] names, int depth) => value switch
    {
        JsonArray list => list.Items.SelectMany(item => ValuesAt(item, names, depth)),
        JsonObject item when depth < names.Length => item.Find(names[depth]) is { } member ? ValuesAt(member.Value, names, depth + 1) : [],
        JsonString text when depth == names.Length => [text],
        _ => [],
    };
}
