using System.Text.Json;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>A row of the comparison in kubernetes.md §3: one mistake in the test pod, and who notices it (<c>rejects</c>, <c>warns</c> or <c>accepts</c>).</summary>
/// <param name="Ours">The rules of this product that speak.</param>
public sealed record ComparisonRow(int Row, string Mistake, string ApiServer, string KubernetesYaml, string KubernetesJson, IReadOnlyList<string> Ours, string Find, string? Until, string Replace)
{
    public static IReadOnlyList<ComparisonRow> All { get; } = JsonSerializer.Deserialize<List<ComparisonRow>>(
        File.ReadAllText(Repository.PathOf("tests", "cases", "manifests", "comparison.json")), JsonSerializerOptions.Web)!;

    public override string ToString() => $"{Row}: {Mistake}";
}
