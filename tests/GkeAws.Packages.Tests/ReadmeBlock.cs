namespace GkeAws.Packages.Tests;

/// <summary>The commands under "Use it" in README.md: what a person types after the first one.</summary>
public sealed class ReadmeBlock
{
    [Fact]
    public void Typed_as_it_stands_it_makes_a_project_in_another_folder_that_builds()
    {
        using var folder = new TemporaryDirectory();
        Directory.CreateDirectory(folder["artifacts"]);
        Directory.CreateSymbolicLink(folder["artifacts/packages"], Workbench.Shared.Packages);
        var home = Directory.CreateDirectory(folder["home"]).FullName;
        var variables = new Dictionary<string, string?>(Workbench.Shared.Variables) { ["HOME"] = home, ["DOTNET_CLI_HOME"] = home };

        var result = Tool.Run("sh", ["-e", "-c", string.Join('\n', ReadmeCommands.Use.Skip(1))], folder.Path, variables, TimeSpan.FromMinutes(5));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal(4, ReadmeCommands.Use.Count);
        Assert.True(File.Exists(Path.Combine(home, "bucket-lister", "src", "BucketLister", "bin", "Debug", "net10.0", "BucketLister.dll")), result.All);
    }
}
