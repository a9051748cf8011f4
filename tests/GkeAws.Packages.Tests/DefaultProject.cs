namespace GkeAws.Packages.Tests;

/// <summary>The project of the bare command, from its first restore to the tool that it pins.</summary>
public sealed class DefaultProject
{
    [Fact]
    public void Restores_builds_and_runs_its_tool_with_no_source_of_ours_configured()
    {
        using var folder = new TemporaryDirectory();
        Workbench.Shared.New(folder["p"]).MustExit(0);

        Workbench.Shared.Dotnet(folder["p"], "build", "-warnaserror").MustExit(0);
        Workbench.Shared.Dotnet(folder["p"], "tool", "restore").MustExit(0);
        var version = Workbench.Shared.Dotnet(folder["p"], "gke-aws", "--version").MustExit(0);
        var simulated = Workbench.Shared.Dotnet(folder["p"], "gke-aws", "simulate").MustExit(0);

        Assert.StartsWith(Workbench.Shared.Version, version.Output, StringComparison.Ordinal);
        Assert.Contains("answers, all as federation.json promises.", simulated.Output, StringComparison.Ordinal);
        Assert.StartsWith("namespace BucketLister;", string.Join('\n', GeneratedCode(folder["p"]).Split('\n').Skip(2)), StringComparison.Ordinal);
    }

    private static string GeneratedCode(string project)
    {
        Workbench.Shared.Dotnet(project, "build", "--no-incremental", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=obj/generated").MustExit(0);
        return File.ReadAllText(Directory.GetFiles(Path.Combine(project, "src"), "Federation.g.cs", SearchOption.AllDirectories).Single());
    }
}
