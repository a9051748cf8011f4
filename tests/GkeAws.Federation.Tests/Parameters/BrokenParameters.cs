using System.Text.Json;

namespace GkeAws.Federation.Tests.Parameters;

/// <summary>A row of tests/cases/parameters/federation.json: edits of the good document, or a whole text, and every finding it must give.</summary>
/// <param name="Source">Who vouches that the value is wrong; "ours": a decision of this product.</param>
public sealed record BrokenParameters(
    string Situation, string Source, string? Text, IReadOnlyList<TextEdit>? Edits, IReadOnlyList<ExpectedFinding> Findings)
{
    public static IReadOnlyList<BrokenParameters> All { get; } = JsonSerializer.Deserialize<List<BrokenParameters>>(
        File.ReadAllText(Repository.PathOf("tests", "cases", "parameters", "federation.json")), JsonSerializerOptions.Web)!;

    public static string Good(string name) => File.ReadAllText(Repository.PathOf("tests", "cases", "parameters", "good", name + ".json"));

    public string Document => Text ?? Edits!.Aggregate(Good("one-of-each"), (text, edit) => edit.Apply(text));
}

public sealed record TextEdit(string Find, string Replace)
{
    public string Apply(string text) => text.Split(Find).Length == 2
        ? text.Replace(Find, Replace, StringComparison.Ordinal)
        : throw new InvalidOperationException($"'{Find}' has to stand once in the text.");
}

public sealed record ExpectedFinding(string Rule, int Line, int Column);
