namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>Progress is for whoever sits before a terminal, and in nobody's log.</summary>
public sealed class ProgressTests
{
    private const string Slow = "deploy/dev/ACCESS.md";

    [SkippableFact]
    public void On_a_terminal_long_work_says_how_far_it_is()
    {
        var output = OnATerminal("TERM=xterm");

        Assert.Matches(@"\r\u001b\[Kcomparing files: [0-9]+ of [0-9]+", output);
        Assert.Matches(@"\r\u001b\[K[^\u001b]*[0-9]+ unchanged", output);
    }

    [SkippableTheory]
    [InlineData("NO_COLOR=1")]
    [InlineData("TERM=dumb")]
    public void A_plain_terminal_gets_none(string setting)
    {
        var output = OnATerminal(setting);

        // The runtime itself sends a terminal what its type wants.
        Assert.DoesNotContain("\u001b[K", output, StringComparison.Ordinal);
        Assert.DoesNotContain("comparing", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Redirected_there_is_none()
    {
        var run = Slowly(["dotnet", typeof(ExitCode).Assembly.Location, "render", "--project", "PROJECT"]);

        Assert.Equal("", run.Error);
        Assert.DoesNotContain('\r', run.Output);
    }

    /// <summary>script of util-linux gives its command a terminal, and its own output what is written there.</summary>
    private static string OnATerminal(string setting)
    {
        Requires.Programs("script");
        return Slowly(["script", "--quiet", "--return", "--command", $"env {setting} dotnet '{typeof(ExitCode).Assembly.Location}' render --project 'PROJECT'", "/dev/null"]).Output;
    }

    /// <summary>One of the files is a pipe that is filled after longer than work may take unseen: however fast the machine is, this is long work.</summary>
    private static ToolResult Slowly(string[] command)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "script of util-linux");
        Requires.Programs("mkfifo", "bash", "env");
        using var project = new TestProject();
        File.Move(project[Slow], project["../slow"]);
        Tool.Run("mkfifo", [project[Slow]]).MustExit(0);
        var filling = Task.Run(() => Tool.Run("bash", ["-c", "exec 3>\"$1\" && sleep 0.7 && cat \"$2\" >&3", "bash", project[Slow], project["../slow"]]));
        var run = Tool.Run("env", command.Select(word => word.Replace("PROJECT", project.Folder, StringComparison.Ordinal))).MustExit(0);
        filling.GetAwaiter().GetResult().MustExit(0);
        return run;
    }
}
