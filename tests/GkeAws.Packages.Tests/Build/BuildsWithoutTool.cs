using GkeAws.Federation.Rules.Output;

namespace GkeAws.Packages.Tests.Build;

/// <summary>The C# code needs neither the tool nor federation.json.</summary>
public sealed class BuildsWithoutTool
{
    [Fact]
    public void A_clone_without_the_tool_has_one_warning_and_never_an_error()
    {
        using var project = new BuiltProject();
        project.RenameCluster();

        var build = project.BuildAtANewHome("-warnaserror").MustExit(0);

        Assert.Equal([$"federation.json : warning {GKEAWS058.Rule.Id}"], project.Findings(build));
        Assert.Contains("    1 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains("run dotnet tool restore", build.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Stamp));
    }

    [Fact]
    public void What_stops_the_tool_is_told_in_the_warning()
    {
        using var project = BuiltProject.WithTool();
        project.Replace(".gke-aws/state.json", $"\"version\": \"{Workbench.Shared.Version}\"", "\"version\": \"99.0.0\"");

        var build = project.Build("-warnaserror").MustExit(0);

        Assert.Equal([$"federation.json : warning {GKEAWS058.Rule.Id}"], project.Findings(build));
        Assert.Contains("gke-aws ended with 4: ", build.Output, StringComparison.Ordinal);
        Assert.Contains("rendered by gke-aws 99.0.0", build.Output, StringComparison.Ordinal);
    }

    /// <summary>As an image build or another repository takes it: the code, its package versions and its source of packages.</summary>
    [Fact]
    public void A_copy_of_src_alone_builds_without_a_word()
    {
        using var project = new BuiltProject();
        using var copy = new TemporaryDirectory();
        FileTree.Copy(project["src"], copy["src"]);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "nuget.config" })
        {
            File.Copy(project[file], copy[file]);
        }

        var build = Tool.Run("dotnet", ["build", "src/BucketLister", "-warnaserror"], copy.Path, Workbench.Shared.Variables, TimeSpan.FromMinutes(5)).MustExit(0);

        Assert.DoesNotContain("GKEAWS", build.Output, StringComparison.Ordinal);
        Assert.Contains("    0 Warning(s)", build.Output, StringComparison.Ordinal);
    }
}
