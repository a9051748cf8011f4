using System.Globalization;
using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules.Code;

namespace GkeAws.Cli.Inference;

/// <summary>The compiler's error log (SARIF 2.1.0, OASIS): the calls that GKEAWS490 found, and whether the code compiled at all.</summary>
/// <param name="Errors">Of the compiler itself; rules of ours that the project makes errors are none.</param>
internal sealed record ErrorLog(IReadOnlyList<CodeCall> Calls, IReadOnlyList<string> Errors)
{
    /// <param name="pathOf">Of a file's full path.</param>
    /// <returns>Null: this is no such log.</returns>
    public static ErrorLog? Read(string text, Func<string, string> pathOf)
    {
        if (JsonReader.Read(text.TrimStart((char)0xFEFF), out _) is not JsonObject root || root.Find("runs")?.Value is not JsonArray { Items: [JsonObject run] })
        {
            return null;
        }
        var (calls, errors) = (new List<CodeCall>(), new List<string>());
        foreach (var result in (run.Find("results")?.Value as JsonArray)?.Items.OfType<JsonObject>() ?? [])
        {
            var id = Text(result, "ruleId") ?? "";
            if (id == GKEAWS490.Rule.Id && OfResult(result, pathOf) is { } call)
            {
                calls.Add(call);
            }
            else if (Text(result, "level") == "error" && !id.StartsWith("GKEAWS", StringComparison.Ordinal))
            {
                var (path, line, column) = PlaceOf(result, pathOf);
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column}): error {id}: {Message(result)}"));
            }
        }
        return new ErrorLog(calls, errors);
    }

    private static CodeCall? OfResult(JsonObject result, Func<string, string> pathOf)
    {
        if (Object(Object(result, "properties"), "customProperties") is not { } properties || Text(properties, nameof(CallUse.Action)) is not { } action)
        {
            return null;
        }
        var (path, line, column) = PlaceOf(result, pathOf);
        return new CodeCall(new CallUse(action, Text(properties, nameof(CallUse.Bucket)), Text(properties, nameof(CallUse.Key))), Message(result), path, line, column);
    }

    private static (string Path, int Line, int Column) PlaceOf(JsonObject result, Func<string, string> pathOf)
    {
        var place = Object((result.Find("locations")?.Value as JsonArray)?.Items is [JsonObject first, ..] ? first : null, "physicalLocation");
        var region = Object(place, "region");
        var path = Text(Object(place, "artifactLocation"), "uri") is { } uri && Uri.TryCreate(uri, UriKind.Absolute, out var address) ? pathOf(address.LocalPath) : "";
        return (path, Number(region, "startLine"), Number(region, "startColumn"));
    }

    private static string Message(JsonObject result) => Text(Object(result, "message"), "text") ?? "";

    private static JsonObject? Object(JsonObject? json, string name) => json?.Find(name)?.Value as JsonObject;

    private static string? Text(JsonObject? json, string name) => (json?.Find(name)?.Value as JsonString)?.Value;

    private static int Number(JsonObject? json, string name) =>
        json?.Find(name)?.Value is JsonNumber number && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 1;
}
