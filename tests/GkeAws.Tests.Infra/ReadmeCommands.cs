namespace GkeAws.Tests.Infra;

/// <summary>The commands under "Use it" in README.md: what a person types after the first one.</summary>
public static class ReadmeCommands
{
    public static IReadOnlyList<string> Use { get; } =
    [
        .. File.ReadAllLines(Repository.PathOf("README.md"))
            .SkipWhile(line => line != "## Use it")
            .SkipWhile(line => line != "```").Skip(1)
            .TakeWhile(line => line != "```"),
    ];

    /// <summary>The arguments of the first command, the one that packs, with another folder to pack into.</summary>
    /// <exception cref="InvalidOperationException">README.md says something else first.</exception>
    public static IReadOnlyList<string> PackInto(string folder)
    {
        var words = Use[0].Split(' ');
        return words is ["dotnet", "pack", ..] && words[^2] == "-o" && words[^1] == "artifacts/packages"
            ? [.. words[1..^1], folder]
            : throw new InvalidOperationException($"README.md: '{Use[0]}' does not pack into artifacts/packages");
    }
}
