using System.Text;

namespace GkeAws.Templates.Tests.Golden;

/// <summary>Scripts, sourced values and Python of every golden project, with their values in them; the same text is looked at once.</summary>
public sealed class GoldenScriptTests
{
    private static readonly Lazy<IReadOnlyList<string>> Files = new(() =>
    [
        .. GoldenScenario.All
            .SelectMany(scenario => FileTree.Read(scenario.ProjectFolder).Select(file => (Path: Path.Combine(scenario.ProjectFolder, file.Key), Text: Encoding.UTF8.GetString(file.Value))))
            .Where(file => !file.Path.Contains("/.gke-aws/", StringComparison.Ordinal))
            .DistinctBy(file => (Path.GetFileName(file.Path), file.Text))
            .Select(file => file.Path),
    ]);

    private static List<string> Ending(string suffix) => [.. Files.Value.Where(path => path.EndsWith(suffix, StringComparison.Ordinal))];

    [Fact]
    public void Every_environment_has_its_values_and_every_language_its_files()
    {
        var environments = GoldenScenario.All.SelectMany(scenario => Directory.GetDirectories(Path.Combine(scenario.ProjectFolder, "deploy"))).ToList();
        Assert.All(environments, folder => Assert.True(File.Exists(Path.Combine(folder, "environment.sh")), folder));
        Assert.InRange(Ending("/environment.sh").Count, 6, environments.Count);
        Assert.InRange(Ending("/list_buckets.py").Count, 1, GoldenScenario.All.Count);
    }

    [SkippableFact]
    public void Bash_parses_them()
    {
        Requires.Programs("bash");
        Tool.Run("bash", ["-c", """for file; do bash -n "$file" || exit 1; done""", "bash", .. Ending(".sh")]).MustExit(0);
    }

    [SkippableFact]
    public void Shellcheck_finds_nothing()
    {
        Requires.Programs("shellcheck");
        Assert.Equal("", Tool.Run("shellcheck", Ending(".sh")).MustExit(0).All);
    }

    [SkippableFact]
    public void Python_compiles_them_without_a_warning()
    {
        Requires.Programs("python3");
        // Compiled in memory: no byte code appears in the committed projects.
        const string compile = "import sys\nfor path in sys.argv[1:]:\n    with open(path, encoding='utf-8') as file:\n        compile(file.read(), path, 'exec')\n";
        Assert.Equal("", Tool.Run("python3", ["-W", "error", "-c", compile, .. Ending(".py")]).MustExit(0).All);
    }
}
