using System.Text.Json;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>A line of tests/cases/manifests/cases.json: an edit of the good manifests, and the one rule that must speak (null: none).</summary>
/// <param name="Oracle">Who vouches for the verdict.</param>
/// <param name="At">What stands at the place of the finding; null: not looked at.</param>
public sealed record ManifestCase(string? Rule, string Situation, string Oracle, string File, string? Find, string? Until, string Replace, string? At)
{
    public static IReadOnlyList<ManifestCase> All { get; } = JsonSerializer.Deserialize<List<ManifestCase>>(
        System.IO.File.ReadAllText(Repository.PathOf("tests", "cases", "manifests", "cases.json")), JsonSerializerOptions.Web)!;

    public override string ToString() => $"{Rule ?? "good"}: {Situation}";
}
