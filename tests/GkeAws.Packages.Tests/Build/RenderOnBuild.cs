namespace GkeAws.Packages.Tests.Build;

/// <summary><c>GkeAwsRenderOnBuild</c>: the build writes, but never in CI.</summary>
public sealed class RenderOnBuild
{
    private const string Render = "-p:GkeAwsRenderOnBuild=true";

    [Fact]
    public void The_build_renders_and_has_nothing_to_say()
    {
        using var project = BuiltProject.WithTool();
        project.RenameCluster();

        project.Build(Render, "-warnaserror").MustExit(0);

        Assert.Contains("clusters/prod:sub", project.Read(BuiltProject.TrustPolicy), StringComparison.Ordinal);
        project.Dotnet("gke-aws", "diff").MustExit(0);
        Assert.Contains("Skipping target \"GkeAwsCheckOutput\"", project.Build(Render, "-v:detailed").MustExit(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_is_the_same_warning_and_nothing_is_written()
    {
        using var project = BuiltProject.WithTool();
        project.Replace("README.md", "kubelet of cluster demo", "kubelet of ours");
        project.RenameCluster();
        var before = project.Sources();

        var build = project.Build(Render).MustExit(0);

        Assert.Equal(["federation.json(18,19): warning GKEAWS040"], project.Findings(build));
        Assert.Empty(FileTree.Differences(before, project.Sources()));
    }

    [Fact]
    public void Invalid_parameters_are_told_by_the_compiler_and_nothing_is_written()
    {
        using var project = BuiltProject.WithTool();
        project.RenameCluster();
        project.Replace("federation.json", "111122223333", "1111");
        var before = project.Sources();

        var build = project.Build(Render);

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(["federation.json(12,21): error GKEAWS005"], project.Findings(build));
        Assert.Empty(FileTree.Differences(before, project.Sources()));
    }

    [Theory]
    [InlineData("true", "false")]
    [InlineData("1", "false")]
    [InlineData(null, "true")]
    public void In_ci_the_build_only_checks(string? variable, string property)
    {
        using var project = BuiltProject.WithTool();
        project.RenameCluster();
        var before = project.Sources();

        var build = project.Run("dotnet", ["build", Render, "-p:ContinuousIntegrationBuild=" + property], variable).MustExit(0);

        Assert.Equal(["federation.json(18,19): warning GKEAWS040"], project.Findings(build));
        Assert.Empty(FileTree.Differences(before, project.Sources()));
    }

    /// <summary>Two editors, or an editor and a terminal: each build has its own outputs, and the project is one.</summary>
    [Fact]
    public async Task Two_builds_at_once_render_once_and_both_are_content()
    {
        using var project = BuiltProject.WithTool();
        project.Dotnet("restore").MustExit(0);
        project.RenameCluster();

        var builds = await Task.WhenAll(new[] { "Debug", "Release" }.Select(configuration =>
            Task.Run(() => project.Build("--no-restore", "-c", configuration, Render, "-warnaserror"))));

        Assert.All(builds, build => build.MustExit(0));
        Assert.Contains("clusters/prod:sub", project.Read(BuiltProject.TrustPolicy), StringComparison.Ordinal);
        project.Dotnet("gke-aws", "diff").MustExit(0);
        Assert.False(File.Exists(project[".gke-aws/lock"]));
    }
}
