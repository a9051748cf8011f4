namespace GkeAws.Packages.Tests.Build;

/// <summary>A build asks the tool when federation.json changed, and says in one line what is stale.</summary>
public sealed class StaleOutputBuilds
{
    /// <summary>What MSBuild says about a target that runs.</summary>
    private const string Runs = "Target \"GkeAwsCheckOutput\" in file";

    private const string Stale = "federation.json(18,19): warning GKEAWS040";

    [Fact]
    public void Stale_files_are_one_warning_at_the_changed_value_until_a_render()
    {
        using var project = BuiltProject.WithTool();
        project.Build("-warnaserror").MustExit(0);
        project.RenameCluster();
        var before = project.Sources();

        var first = project.Build().MustExit(0);
        var second = project.Build().MustExit(0);

        Assert.Equal([Stale], project.Findings(first));
        Assert.Equal([Stale], project.Findings(second));
        Assert.Contains("files are not what federation.json and this version give: README.md, deploy/dev/ACCESS.md, ", first.Output, StringComparison.Ordinal);
        Assert.Contains("; run dotnet gke-aws render", first.Output, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, project.Sources()));
        Assert.Equal(1, project.Build("-warnaserror").ExitCode);

        project.Dotnet("gke-aws", "render").MustExit(0);
        project.Build("-warnaserror").MustExit(0);
    }

    [Fact]
    public void An_unchanged_project_runs_nothing()
    {
        using var project = BuiltProject.WithTool();
        Assert.Contains(Runs, project.Build("-v:detailed").MustExit(0).Output, StringComparison.Ordinal);
        var stamp = File.GetLastWriteTimeUtc(project.Stamp);

        var second = project.Build("-v:detailed").MustExit(0);

        Assert.Contains("Skipping target \"GkeAwsCheckOutput\" because all output files are up-to-date", second.Output, StringComparison.Ordinal);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(project.Stamp));

        project.Dotnet("clean").MustExit(0);
        Assert.False(File.Exists(project.Stamp));
    }

    [Fact]
    public void An_invalid_account_stops_the_build_at_its_place_and_is_told_once()
    {
        using var project = BuiltProject.WithTool();
        project.Replace("federation.json", "111122223333", "1111");

        var build = project.Build();

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(["federation.json(12,21): error GKEAWS005"], project.Findings(build));
        Assert.Contains("    1 Error(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains("    0 Warning(s)", build.Output, StringComparison.Ordinal);
    }

    /// <summary>What an editor runs all the time, as Visual Studio and as the .NET SDK's own tools ask for it.</summary>
    [Theory]
    [InlineData("-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")]
    [InlineData("-t:Build", "-p:DesignTimeBuild=true")]
    public void A_design_time_build_runs_nothing(params string[] arguments)
    {
        using var project = BuiltProject.WithTool();
        project.Dotnet("restore").MustExit(0);
        project.RenameCluster();

        var build = project.Dotnet(["msbuild", "src/BucketLister", "-p:GkeAwsRenderOnBuild=true", "-v:detailed", .. arguments]).MustExit(0);

        Assert.DoesNotContain(Runs, build.Output, StringComparison.Ordinal);
        Assert.Empty(project.Findings(build));
        Assert.False(File.Exists(project.Stamp));
        Assert.DoesNotContain("prod", project.Read(BuiltProject.TrustPolicy), StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_warns_too_and_takes_nothing_along()
    {
        using var project = BuiltProject.WithTool();
        project.RenameCluster();

        var publish = project.Dotnet("publish", "src/BucketLister", "-o", project["published"]).MustExit(0);

        Assert.Equal([Stale], project.Findings(publish));
        Assert.DoesNotContain(FileTree.Read(project["published"]).Keys, path => path.Contains("gke", StringComparison.OrdinalIgnoreCase));
    }
}
