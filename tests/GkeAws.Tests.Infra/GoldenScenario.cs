namespace GkeAws.Tests.Infra;

/// <summary>
/// A folder of tests/golden: the arguments of one call of <c>gke-aws</c> (one a line; <c>PROJECT</c> is the folder it works in),
/// the whole project that it makes, and what it prints.
/// </summary>
public sealed record GoldenScenario(string Name)
{
    public static string Root { get; } = Repository.PathOf("tests", "golden");

    public static IReadOnlyList<GoldenScenario> All { get; } =
        [.. Directory.GetDirectories(Root).Select(path => new GoldenScenario(Path.GetFileName(path))).OrderBy(scenario => scenario.Name, StringComparer.Ordinal)];

    public string Folder => Path.Combine(Root, Name);

    public string ProjectFolder => Path.Combine(Folder, "project");

    public string OutputFile => Path.Combine(Folder, "stdout.txt");

    public string ErrorFile => Path.Combine(Folder, "stderr.txt");

    /// <summary>A project that starts from its own federation.json instead of options.</summary>
    public bool IsRendered => Arguments("")[0] == "render";

    public string[] Arguments(string project) =>
        [.. File.ReadAllLines(Path.Combine(Folder, "arguments.txt")).Select(argument => argument.Replace("PROJECT", project))];

    public override string ToString() => Name;
}
