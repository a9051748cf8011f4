using System.Text;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Templates.Tests.Rerender;

/// <summary>Second renders over edited projects. UPDATE_GOLDEN=1 rewrites what they say and change.</summary>
public sealed class RerenderTests
{
    public static TheoryData<string> Names => [.. RerenderScenario.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Scenario_says_and_changes_what_is_committed(string name)
    {
        var scenario = new RerenderScenario(name);
        using var folder = new TemporaryDirectory();
        var project = folder["project"];
        FileTree.Copy(new GoldenScenario(scenario.Setup.From).ProjectFolder, project);
        foreach (var edit in scenario.Setup.Edits)
        {
            edit.Apply(project);
        }
        var before = FileTree.Read(project);
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.Run(["render", "--project", project, .. scenario.Setup.Arguments], new Terminal(output, error));

        Assert.Equal(scenario.Setup.ExitCode, code);
        Compare(scenario["stdout.txt"], output.ToString().Replace(project, "PROJECT", StringComparison.Ordinal));
        Compare(scenario["stderr.txt"], error.ToString().Replace(project, "PROJECT", StringComparison.Ordinal));
        Compare(scenario["changes.diff"], Changes(before, FileTree.Read(project)));
    }

    private static string Changes(SortedDictionary<string, byte[]> before, SortedDictionary<string, byte[]> after)
    {
        var changes = new StringBuilder();
        foreach (var path in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            foreach (var line in UnifiedDifference.Lines(path, Text(before, path), Text(after, path)))
            {
                changes.Append(line).Append('\n');
            }
        }
        return changes.ToString();
    }

    private static string? Text(SortedDictionary<string, byte[]> tree, string path) => tree.TryGetValue(path, out var content) ? Encoding.UTF8.GetString(content) : null;

    private static void Compare(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
