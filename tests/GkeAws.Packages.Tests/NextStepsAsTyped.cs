using GkeAws.Cli.Scaffolding;

namespace GkeAws.Packages.Tests;

/// <summary>The commands that <c>dotnet new</c> prints last, typed as they stand.</summary>
public sealed class NextStepsAsTyped
{
    [SkippableTheory]
    [InlineData("csharp")]
    [InlineData("python")]
    [InlineData("both")]
    public void Each_printed_command_works_on_the_project_just_made(string app)
    {
        Requires.Programs("bash", "python3");
        using var folder = new TemporaryDirectory();
        var commands = NextSteps.For(app).Split('\n');

        var made = Workbench.Shared.New(folder["p"], "--app", app).MustExit(0);

        Assert.Equal(3, commands.Length);
        Assert.Contains(NextSteps.Title, made.Output, StringComparison.Ordinal);
        Assert.All(commands, command => Assert.Contains(command, made.Output, StringComparison.Ordinal));
        Assert.All(commands, command => Tool.Run("bash", ["-c", command], folder["p"], Workbench.Shared.Variables).MustExit(0));
    }
}
