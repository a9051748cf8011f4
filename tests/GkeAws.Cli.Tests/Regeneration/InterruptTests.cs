using System.Diagnostics;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>Real processes that are asked to end. A test run in the background has SIGINT ignored, and hands that on; env takes it back.</summary>
public sealed class InterruptTests(LargeProject large) : IClassFixture<LargeProject>
{
    private const string Lock = ".gke-aws/lock";
    private const string FirstStaged = Journal.Folder + "/0";
    private const string Decision = Journal.Folder + "/journal";

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Before_anything_is_decided_nothing_is_written(string signal)
    {
        using var project = NewProject();

        var (code, output, error) = Interrupt(project.Path, Lock, signal);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Equal("", output);
        Assert.Equal("Nothing was written.\ngke-aws: cancelled; every file is whole, and running the command again completes the work.\n", error);
        Assert.Equal(["federation.json"], FileTree.Read(project.Path).Keys);
        Complete(project.Path);
    }

    [SkippableTheory]
    [InlineData("INT", FirstStaged)]
    [InlineData("TERM", FirstStaged)]
    [InlineData("INT", Decision)]
    [InlineData("TERM", Decision)]
    public void While_it_writes_all_is_undone_or_all_is_done(string signal, string path)
    {
        using var project = NewProject();

        var (code, _, error) = Interrupt(project.Path, path, signal);

        var now = FileTree.Read(project.Path);
        if (path == Decision || code == ExitCode.Fine)
        {
            // Too late: the work was decided, and is finished.
            Assert.Equal(ExitCode.Fine, code);
            Assert.Equal("", error);
            Assert.Empty(FileTree.Differences(large.Files, now));
        }
        else
        {
            Assert.Equal(ExitCode.Cancelled, code);
            Assert.StartsWith("Nothing was written.\n", error, StringComparison.Ordinal);
            Assert.Equal(["federation.json"], now.Keys);
        }
        Complete(project.Path);
    }

    [SkippableFact]
    public void The_second_one_ends_it_where_it_stands_and_the_next_run_completes()
    {
        using var project = NewProject();

        var (code, _, _) = Interrupt(project.Path, Decision, "INT", times: 2);

        Assert.Contains(code, new[] { ExitCode.Fine, ExitCode.Cancelled });
        Assert.All(FileTree.Read(project.Path).Where(file => !file.Key.StartsWith(Journal.Folder, StringComparison.Ordinal) && file.Key != Lock),
            file => Assert.True(file.Value.AsSpan().SequenceEqual(large.Files[file.Key]), file.Key));
        Complete(project.Path);
    }

    [SkippableFact]
    public void A_check_ends_too()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "env of GNU");
        using var process = Start("check", large.Folder);
        // The first thing that it does is to load what it needs; later it reads.
        Thread.Sleep(TimeSpan.FromMilliseconds(300));
        Signal(process, "INT");
        process.WaitForExit();

        Assert.Contains(process.ExitCode, new[] { ExitCode.Fine, ExitCode.Cancelled });
        Assert.Empty(FileTree.Differences(large.Files, FileTree.Read(large.Folder)));
    }

    private void Complete(string folder)
    {
        CommandRun.Of("render", "--project", folder).MustExit(0);
        Assert.Empty(FileTree.Differences(large.Files, FileTree.Read(folder)));
    }

    private static TemporaryDirectory NewProject()
    {
        var project = new TemporaryDirectory();
        File.WriteAllText(project["federation.json"], LargeProject.Text);
        return project;
    }

    /// <summary>Signals as soon as the path is there.</summary>
    private static (int Code, string Output, string Error) Interrupt(string folder, string path, string signal, int times = 1)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "env of GNU");
        Requires.Programs("env", "kill");
        using var process = Start("render", folder);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!File.Exists(Path.Combine(folder, path)) && !process.HasExited)
        {
            Thread.SpinWait(20);
        }
        for (var time = 0; time < times; time++)
        {
            Signal(process, signal);
        }
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    private static void Signal(Process process, string signal) => Tool.Run("kill", [$"-{signal}", $"{process.Id}"]);

    private static Process Start(string command, string folder) =>
        Process.Start(new ProcessStartInfo("env", ["--default-signal=INT,TERM", "dotnet", typeof(ExitCode).Assembly.Location, command, "--project", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
