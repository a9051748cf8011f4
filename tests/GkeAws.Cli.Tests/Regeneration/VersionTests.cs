using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Tests.Regeneration;

public sealed class VersionTests
{
    /// <summary>Semantic Versioning 2.0.0 §11 gives this very order as its example; the last three are its rule on numbers.</summary>
    [Fact]
    public void Versions_are_ordered_as_semantic_versioning_says()
    {
        string[] ordered =
        [
            "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "2.0.0", "2.1.0", "2.1.1", "2.10.0",
        ];
        for (var left = 0; left < ordered.Length; left++)
        {
            for (var right = 0; right < ordered.Length; right++)
            {
                Assert.Equal(Math.Sign(left - right), Math.Sign(ToolVersion.Compare(ordered[left], ordered[right])));
            }
        }
        Assert.Equal(0, ToolVersion.Compare("1.0.0+one", "1.0.0+two"));
    }

    [Theory]
    [InlineData("render")]
    [InlineData("diff")]
    [InlineData("check")]
    public void A_project_of_a_newer_tool_is_refused_with_the_version_to_install(string command)
    {
        using var project = new TestProject();
        project.Replace(".gke-aws/state.json", "\"version\": \"0.1.0-dev\"", "\"version\": \"0.2.0\"");
        var before = project.Tree();

        var run = CommandRun.Of(command, "--project", project.Folder).MustExit(4);

        Assert.Contains("dotnet tool update GkeAws.Cli --version 0.2.0", run.Error, StringComparison.Ordinal);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
    }

    /// <summary>The older template had another first line; the user's own line stays, as with changed parameters.</summary>
    [Fact]
    public void A_newer_tool_updates_the_project_with_its_edits()
    {
        using var project = new TestProject();
        project.Replace(".gke-aws/state.json", "\"version\": \"0.1.0-dev\"", "\"version\": \"0.0.9\"");
        foreach (var path in new[] { "README.md", ".gke-aws/base/README.md.base" })
        {
            project.Replace(path, "# BucketLister\n", "# BucketLister, as the older version called it\n");
        }
        File.AppendAllText(project["README.md"], "\nMine.\n");

        Assert.Contains("merged     README.md", project.Render().MustExit(0).Lines);

        Assert.StartsWith("# BucketLister\n", project.Read("README.md"), StringComparison.Ordinal);
        Assert.EndsWith("\nMine.\n", project.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("\"version\": \"0.1.0-dev\"", project.Read(".gke-aws/state.json"), StringComparison.Ordinal);
    }
}
