namespace GkeAws.Tests.Infra;

/// <summary>Commands of README.md, as a person types them.</summary>
public static class ReadmeCommands
{
    /// <summary>Under "Use it": what follows the first command.</summary>
    public static IReadOnlyList<string> Use { get; } = Below("## Use it");

    /// <summary>Under "Change it later": in the project that was just made.</summary>
    public static IReadOnlyList<string> Change { get; } = Below("## Change it later");

    /// <summary>The arguments of the first command, the one that packs, with another folder to pack into.</summary>
    /// <exception cref="InvalidOperationException">README.md says something else first.</exception>
    public static IReadOnlyList<string> PackInto(string folder)
    {
        var words = Use[0].Split(' ');
        return words is ["dotnet", "pack", ..] && words[^2] == "-o" && words[^1] == "artifacts/packages"
            ? [.. words[1..^1], folder]
            : throw new InvalidOperationException($"README.md: '{Use[0]}' does not pack into artifacts/packages");
    }

    /// <summary>The first block below a heading.</summary>
    private static IReadOnlyList<string> Below(string heading) =>
    [
        .. File.ReadAllLines(Repository.PathOf("README.md"))
            .SkipWhile(line => line != heading)
            .SkipWhile(line => line != "```").Skip(1)
            .TakeWhile(line => line != "```"),
    ];
}
