namespace GkeAws.Templates.Tests.Schemas;

/// <summary>tests/schemas: the schemas, and in folders the projects, broken variants and comparisons that test them.</summary>
internal static class SchemaFolder
{
    /// <summary>Names of the schemas, without <c>.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(PathOf(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string PathOf(params string[] parts) => Repository.PathOf(["tests", "schemas", .. parts]);
}
