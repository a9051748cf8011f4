using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>
/// What a manifest says and an object of the cluster does not. The API server adds fields (defaults, status, managedFields), so
/// that only those of the manifest are compared: what <c>kubectl apply</c> would set.
/// </summary>
internal static class ManifestComparison
{
    private const int Most = 5;

    public static IReadOnlyList<string> Differences(LocatedNode manifest, JsonValue live) => [.. Compare("", manifest, live).Take(Most)];

    private static IEnumerable<string> Compare(string path, LocatedNode wanted, JsonValue? live) => (wanted, live) switch
    {
        (LocatedScalar { IsNull: true }, _) => [],
        (LocatedMapping mapping, JsonObject json) => mapping.Entries.SelectMany(entry =>
            Compare(path.Length == 0 ? entry.Key.Text : $"{path}.{entry.Key.Text}", entry.Value, json.Find(entry.Key.Text)?.Value)),
        // An empty mapping and an absent one are the same to the API server.
        (LocatedMapping { Entries.Count: 0 }, null) => [],
        (LocatedSequence { Items.Count: 0 }, null) => [],
        (LocatedSequence sequence, JsonArray array) => sequence.Items.Count != array.Items.Count
            ? [$"{path}: {sequence.Items.Count} entries in the file, {array.Items.Count} in the cluster"]
            : sequence.Items.SelectMany((item, index) => Compare($"{path}[{index}]", item, array.Items[index])),
        (LocatedScalar scalar, _) when live is not null && TextOf(live) is { } text && Same(scalar, text) => [],
        _ => [$"{path}: {(wanted is LocatedScalar { Text: var said } ? said : "set")} in the file, {(live is null ? "not set" : TextOf(live) ?? "something else")} in the cluster"],
    };

    private static bool Same(LocatedScalar scalar, string live) => scalar.Text == live || (scalar.Boolean is { } truth && live == (truth ? "true" : "false"));

    private static string? TextOf(JsonValue value) => value switch
    {
        JsonString text => text.Value,
        JsonNumber or JsonBoolean => JsonPrinter.PrintCompact(value),
        _ => null,
    };
}
