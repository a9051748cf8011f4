using System.Text.Json;

namespace GkeAws.Cli.Tests.Merging;

/// <summary>A row of tests/cases/merge.</summary>
/// <param name="Expected">The merged text, with markers.</param>
/// <param name="Oracle">Who vouches for it: git, asked anew by each run, or ours, where git compares other things than we do.</param>
internal sealed record MergeCase(string Situation, string Base, string Mine, string Rendered, string Expected, int Conflicts, string Oracle)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyDictionary<string, MergeCase> All { get; } = Directory.EnumerateFiles(Repository.PathOf("tests", "cases", "merge"), "*.json")
        .SelectMany(path => JsonSerializer.Deserialize<MergeCase[]>(File.ReadAllText(path), Options)!
            .Select(row => ($"{Path.GetFileNameWithoutExtension(path)}: {row.Situation}", row)))
        .ToDictionary(pair => pair.Item1, pair => pair.row);

    public MergeTriple Triple => new(Base, Mine, Rendered);
}
