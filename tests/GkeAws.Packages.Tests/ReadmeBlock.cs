namespace GkeAws.Packages.Tests;

/// <summary>The commands under "Use it" in README.md: what a person types after the first one.</summary>
public sealed class ReadmeBlock
{
    private static readonly IReadOnlyList<string> Lines =
    [
        .. File.ReadAllLines(Repository.PathOf("README.md"))
            .SkipWhile(line => line != "## Use it")
            .SkipWhile(line => line != "```").Skip(1)
            .TakeWhile(line => line != "```"),
    ];

    /// <summary>The first command: the one that packs. <see cref="Workbench"/> runs it with a folder of its own.</summary>
    /// <exception cref="InvalidOperationException">README.md says something else first.</exception>
    public static IReadOnlyList<string> PackInto(string folder)
    {
        var words = Lines[0].Split(' ');
        return words is ["dotnet", "pack", ..] && words[^2] == "-o" && words[^1] == "artifacts/packages"
            ? [.. words[1..^1], folder]
            : throw new InvalidOperationException($"README.md: '{Lines[0]}' does not pack into artifacts/packages");
    }

    [Fact]
    public void Typed_as_it_stands_it_makes_a_project_in_another_folder_that_builds()
    {
        using var folder = new TemporaryDirectory();
        Directory.CreateDirectory(folder["artifacts"]);
        Directory.CreateSymbolicLink(folder["artifacts/packages"], Workbench.Shared.Packages);
        var home = Directory.CreateDirectory(folder["home"]).FullName;
        var variables = new Dictionary<string, string?>(Workbench.Shared.Variables) { ["HOME"] = home, ["DOTNET_CLI_HOME"] = home };

        var result = Tool.Run("sh", ["-e", "-c", string.Join('\n', Lines.Skip(1))], folder.Path, variables, TimeSpan.FromMinutes(5));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(4, Lines.Count);
        Assert.True(File.Exists(Path.Combine(home, "bucket-lister", "src", "BucketLister", "bin", "Debug", "net10.0", "BucketLister.dll")), result.All);
    }
}
