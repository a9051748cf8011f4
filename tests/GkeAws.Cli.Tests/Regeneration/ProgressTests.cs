namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>Progress is for whoever sits before a terminal, and in nobody's log.</summary>
public sealed class ProgressTests(LargeProject large) : IClassFixture<LargeProject>
{
    [SkippableFact]
    public void On_a_terminal_long_work_says_how_far_it_is()
    {
        var run = OnATerminal("TERM=xterm").MustExit(0);

        Assert.Matches(@"comparing files: [0-9]+ of [0-9]+", run.Output);
        Assert.Matches(@"\r\u001b\[K[^\r\n]*unchanged", run.Output.Replace("\r\u001b[K\r\u001b[K", "\r\u001b[K", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("NO_COLOR=1")]
    [InlineData("TERM=dumb")]
    public void A_plain_terminal_gets_none(string setting)
    {
        var run = OnATerminal(setting).MustExit(0);

        // The runtime itself sends a terminal what its type wants.
        Assert.DoesNotContain("\u001b[K", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("comparing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_there_is_none()
    {
        var run = Tool.Run("dotnet", [typeof(ExitCode).Assembly.Location, "render", "--project", large.Folder]).MustExit(0);

        Assert.Equal("", run.Error);
        Assert.DoesNotContain('\r', run.Output);
    }

    /// <summary>script of util-linux gives its command a terminal, and its own output what is written there.</summary>
    private ToolResult OnATerminal(string setting)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "script of util-linux");
        Requires.Programs("script", "env");
        return Tool.Run("script", ["--quiet", "--return", "--command", $"env {setting} dotnet '{typeof(ExitCode).Assembly.Location}' render --project '{large.Folder}'", "/dev/null"]);
    }
}
