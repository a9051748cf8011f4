using System.Text.Json;

namespace GkeAws.Templates.Tests.Rerender;

/// <summary>
/// A folder of tests/rerender: a golden project (<c>scenario.json</c>: from, edits, arguments, exit code), and what a render over the edited
/// project says (<c>stdout.txt</c>, <c>stderr.txt</c>) and changes (<c>changes.diff</c>, all files, base copies included).
/// </summary>
internal sealed record RerenderScenario(string Name)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Root { get; } = Repository.PathOf("tests", "rerender");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public RerenderSetup Setup { get; } = JsonSerializer.Deserialize<RerenderSetup>(File.ReadAllText(Path.Combine(Root, Name, "scenario.json")), Options)!;

    public string this[string file] => Path.Combine(Root, Name, file);
}

/// <param name="From">A scenario of tests/golden.</param>
internal sealed record RerenderSetup(string From, IReadOnlyList<RerenderEdit> Edits, IReadOnlyList<string> Arguments, int ExitCode);

/// <summary>One edit of the user's: a replacement, a deletion (no text), a new file (nothing to find), or Windows' line ends.</summary>
internal sealed record RerenderEdit(string Path, string? Find, string? Text, bool Crlf)
{
    public void Apply(string project)
    {
        var path = System.IO.Path.Combine(project, Path);
        if (Crlf)
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
            return;
        }
        if (Text is null)
        {
            File.Delete(path);
            return;
        }
        var before = Find is null ? "" : File.ReadAllText(path);
        if (Find is not null && !before.Contains(Find, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{Path} does not hold '{Find}'");
        }
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Find is null ? Text : before.Replace(Find, Text, StringComparison.Ordinal));
    }
}
