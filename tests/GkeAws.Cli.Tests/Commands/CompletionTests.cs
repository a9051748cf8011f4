namespace GkeAws.Cli.Tests.Commands;

/// <summary>The completion scripts, in the shells themselves, with the built tool as <c>gke-aws</c> on PATH. No PowerShell is at hand: its script is not run.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gke-aws.dll");

    private readonly TemporaryDirectory _folder = new();

    public CompletionTests()
    {
        var starter = _folder["gke-aws"];
        File.WriteAllText(starter, $"#!/bin/sh\nexec dotnet '{Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(starter, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gke-aws ren", "render")]
    [InlineData("gke-aws new --acc", "--access")]
    [InlineData("gke-aws new --access r", "read", "read-write")]
    [InlineData("gke-aws new --app py", "python")]
    [InlineData("gke-aws completion f", "fish")]
    [InlineData("gke-aws render --no-such")]
    public void The_tool_suggests_what_could_come_next(string line, params string[] expected) =>
        Assert.Equal(expected, Lines(Tool.Run("dotnet", [Program, $"[suggest:{line.Length}]", line])));

    [Fact]
    public void Commands_options_and_words_of_choices_are_suggested_and_nothing_hidden()
    {
        var commands = Lines(Tool.Run("dotnet", [Program, "[suggest:8]", "gke-aws "]));

        Assert.Equal(["check", "completion", "diff", "doctor", "explain", "infer", "lab", "new", "picture", "render", "simulate", "thumbprint", "token", "workshop"], commands.Where(word => char.IsAsciiLetterLower(word[0])));
    }

    [SkippableTheory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void The_shell_reads_its_script(string shell)
    {
        Requires.Programs(shell);

        Run(shell, "-n", ScriptOf(shell));
    }

    [SkippableTheory]
    [InlineData("gke-aws ren", "render")]
    [InlineData("gke-aws new --access read", "read", "read-write")]
    public void Bash_completes_the_word(string line, params string[] expected)
    {
        Requires.Programs("bash");
        // As readline calls it, with the words and the place of the cursor.
        var call = $"source '{ScriptOf("bash")}'; read -ra COMP_WORDS <<<'{line}'; COMP_LINE='{line}' COMP_POINT={line.Length} COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
            + "$(complete -p gke-aws | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' \"${COMPREPLY[@]}\"";

        Assert.Equal(expected, Lines(Run("bash", "-c", call)));
    }

    [SkippableFact]
    public void Zsh_offers_the_words()
    {
        Requires.Programs("zsh");
        // Outside of its line editor zsh has no compadd; this one prints what it is given.
        var call = $"compdef() {{ handler=$1 }}; compadd() {{ shift; print -l -- $@ }}; source '{ScriptOf("zsh")}'; words=(gke-aws new --access read) CURRENT=4; $handler";

        Assert.Equal(["read", "read-write"], Lines(Run("zsh", "-f", "-c", call)));
    }

    [SkippableFact]
    public void Fish_completes_the_word()
    {
        Requires.Programs("fish");

        Assert.Equal(["read", "read-write"], Lines(Run("fish", "--no-config", "-c", $"source '{ScriptOf("fish")}'; complete -C 'ls | gke-aws new --access read'")));
    }

    private string ScriptOf(string shell)
    {
        var file = _folder[shell];
        File.WriteAllText(file, Run("dotnet", Program, "completion", shell).Output);
        return file;
    }

    private ToolResult Run(string program, params string[] arguments) => Tool.Run(program, arguments, _folder.Path, new Dictionary<string, string?>
    {
        ["PATH"] = _folder.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
        ["HOME"] = _folder.Path,
        ["DOTNET_CLI_HOME"] = _folder.Path,
    }).MustExit(0);

    private static string[] Lines(ToolResult result) => result.MustExit(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
