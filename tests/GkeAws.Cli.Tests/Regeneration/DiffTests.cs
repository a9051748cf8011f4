using System.Text;
using CsCheck;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Tests.Regeneration;

public sealed class DiffTests
{
    [Fact]
    public void Nothing_is_said_about_a_project_that_is_as_rendered()
    {
        using var project = new TestProject();

        Assert.Equal(new CommandRun(0, "", ""), project.Diff());
    }

    /// <summary>git vouches for the form: it applies the difference, and what comes out is what a render writes.</summary>
    [SkippableFact]
    public void Git_applies_it_and_gets_what_a_render_writes()
    {
        Requires.Programs("git");
        using var project = new TestProject();
        project.Prepend("README.md", "Mine.\n\n");
        File.AppendAllText(project["deploy/dev/environment.sh"], "NO_NEWLINE=1");
        project.Replace("federation.json", "[\"csharp\"]", "[\"csharp\", \"python\"]");
        project.RenameCluster();
        using var copy = new TemporaryDirectory();
        FileTree.Copy(project.Folder, copy["project"]);

        var difference = project.Diff();
        Assert.Equal(1, difference.ExitCode);
        File.WriteAllText(copy["difference"], difference.Output);
        Tool.Run("git", ["apply", "--unsafe-paths", copy["difference"]], copy["project"]).MustExit(0);
        project.Render().MustExit(0);

        Assert.Empty(FileTree.Differences(WithoutBase(project.Tree()), WithoutBase(FileTree.Read(copy["project"]))));
        Assert.Equal(new CommandRun(0, "", ""), project.Diff());
    }

    [SkippableFact]
    public void Git_applies_the_difference_of_any_two_texts()
    {
        Requires.Programs("git");
        using var folder = new TemporaryDirectory();
        var text = Gen.Int[0, 3].List[0, 30].Select(lines => string.Concat(lines.Select(line => $"{(char)('a' + line)}\n")));
        Gen.Select(text, text).Sample(
            (from, to) =>
            {
                File.WriteAllText(folder["file"], from);
                var lines = UnifiedDifference.Lines("file", from, to).ToList();
                if (lines.Count > 0)
                {
                    File.WriteAllText(folder["difference"], string.Join('\n', lines) + "\n");
                    Tool.Run("git", ["apply", folder["difference"]], folder.Path).MustExit(0);
                }
                return File.ReadAllText(folder["file"]) == to;
            },
            iter: 60, threads: 1);
    }

    [Fact]
    public async Task Colour_stands_on_a_terminal_only()
    {
        using var project = new TestProject();
        project.RenameCluster();
        using var output = new StringWriter();

        await CommandLine.Run(["diff", "--project", project.Folder], new Terminal(output, TextWriter.Null, isColoured: true));

        Assert.Contains("\e[32m+    participant Kubelet as kubelet of cluster prod\e[0m\n", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', project.Diff().Output);
        Assert.Equal(project.Diff().Output, StripColour(output.ToString()));
    }

    [Fact]
    public void A_conflict_is_shown_with_its_markers_and_nothing_is_written()
    {
        using var project = new TestProject();
        project.Replace("README.md", "kubelet of cluster demo", "kubelet of ours");
        project.RenameCluster();
        var before = project.Tree();

        var run = project.Diff().MustExit(1);

        Assert.Contains("+<<<<<<< yours\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
    }

    private static string StripColour(string text)
    {
        var plain = new StringBuilder(text);
        foreach (var code in new[] { "\e[0m", "\e[1m", "\e[31m", "\e[32m", "\e[36m" })
        {
            plain.Replace(code, "");
        }
        return plain.ToString();
    }

    private static Dictionary<string, byte[]> WithoutBase(IReadOnlyDictionary<string, byte[]> tree) =>
        tree.Where(file => !file.Key.StartsWith(".gke-aws/base/", StringComparison.Ordinal)).ToDictionary();
}
