using System.Diagnostics;
using System.Text.RegularExpressions;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>docs/EXIT-CODES, row by row.</summary>
public sealed partial class ExitCodeTests
{
    [Fact]
    public void Every_code_has_a_row_and_every_row_a_code()
    {
        var codes = typeof(ExitCode).GetFields().Select(field => (int)field.GetRawConstantValue()!).Order();

        Assert.Equal(codes, Row().Matches(File.ReadAllText(Repository.PathOf("docs", "EXIT-CODES.md"))).Select(match => int.Parse(match.Groups[1].Value, null)));
    }

    [Fact]
    public void Code_0_fine()
    {
        using var project = new TestProject();
        project.Render().MustExit(ExitCode.Fine);
        project.Check().MustExit(ExitCode.Fine);
        project.Diff().MustExit(ExitCode.Fine);
    }

    [Fact]
    public void Code_1_findings_or_differences()
    {
        using var project = new TestProject();
        project.RenameCluster();
        project.Check().MustExit(ExitCode.Findings);
        project.Diff().MustExit(ExitCode.Findings);
    }

    [Theory]
    [InlineData("render", "--colour")]
    [InlineData("render", "--on-conflict", "guess")]
    [InlineData("check", "--format", "xml")]
    [InlineData("render", "--project", "no-such-folder")]
    [InlineData("diff", "--project", "no-such-folder")]
    [InlineData("check", "--project", "no-such-folder")]
    [InlineData("new", "--aws-account", "12")]
    public void Code_2_wrong_usage(params string[] arguments)
    {
        var run = CommandRun.Of(arguments).MustExit(ExitCode.Usage);

        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_2_invalid_input_writes_nothing()
    {
        using var project = new TestProject();
        project.Replace("federation.json", "111122223333", "1111");
        var before = project.Tree();

        var run = project.Render().MustExit(ExitCode.Usage);

        Assert.StartsWith($"{project["federation.json"]}(12,21): error GKEAWS005: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
    }

    [Fact]
    public void Code_3_conflict()
    {
        using var project = new TestProject();
        project.Replace("README.md", "kubelet of cluster demo", "kubelet of ours");
        project.RenameCluster();
        project.Render().MustExit(ExitCode.Conflict);
        project.Render("--dry-run").MustExit(ExitCode.Conflict);
        CommandRun.Of("new", "-o", project.Folder, "--cluster-name", "other").MustExit(ExitCode.Conflict);
    }

    [Fact]
    public void Code_4_another_run_works_here()
    {
        using var project = new TestProject();
        project.RenameCluster();
        using (ProjectLock.Take(project.Folder))
        {
            var run = project.Render().MustExit(ExitCode.Outside);
            Assert.Equal($"{project.Folder}: another gke-aws works here. Run the command again when it has ended; nothing was written.\n", run.Error);
            project.Render("--dry-run").MustExit(ExitCode.Fine);
        }
        project.Render().MustExit(ExitCode.Fine);
    }

    [Fact]
    public async Task Code_70_a_bug_of_ours() => Assert.Equal(ExitCode.Bug, await RunInto(new InvalidOperationException("seen by nobody")));

    [Fact]
    public async Task Code_130_cancelled() => Assert.Equal(ExitCode.Cancelled, await RunInto(new OperationCanceledException()));

    /// <summary>
    /// Ctrl-C in a terminal: here while the parameters, a pipe that nobody fills, are being read. A test run in the background has the
    /// signal ignored, and hands that on; env takes it back.
    /// </summary>
    [SkippableFact]
    public void Code_130_on_an_interrupt_of_the_real_process()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "env of GNU");
        Requires.Programs("mkfifo", "bash", "env");
        using var project = new TestProject();
        File.Delete(project["federation.json"]);
        Tool.Run("mkfifo", [project["federation.json"]]).MustExit(0);
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(ExitCode).Assembly.Location, "render", "--project", project.Folder])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        while (!File.Exists(project[".gke-aws/lock"]) && !process.HasExited)
        {
            Thread.Sleep(10);
        }

        Tool.Run("bash", ["-c", $"kill -INT {process.Id}"]).MustExit(0);

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
    }

    private static async Task<int> RunInto(Exception exception)
    {
        using var project = new TestProject();
        using var error = new StringWriter();
        using var output = new ThrowingWriter(exception);
        return await CommandLine.Run(["check", "--project", project.Folder], new Terminal(output, error));
    }

    private sealed class ThrowingWriter(Exception exception) : StringWriter
    {
        public override void Write(string? value) => throw exception;
    }

    [GeneratedRegex(@"^\| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
