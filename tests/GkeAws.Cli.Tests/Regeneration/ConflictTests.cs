using GkeAws.Cli.Merging;

namespace GkeAws.Cli.Tests.Regeneration;

public sealed class ConflictTests
{
    private const string Manifest = "deploy/dev/kubernetes/kustomization.yaml";
    private const string Mine = "# Our lister";

    /// <summary>A line in a manifest that does not change, a step in README far from every change, and README's first line, which changes.</summary>
    private static TestProject ThreeEdits()
    {
        var project = new TestProject();
        project.Prepend(Manifest, "# Applied by the platform team.\n");
        project.Replace("README.md", "## When something fails\n", "## When something fails\n\nFirst ask in the team's channel.\n");
        project.Replace("README.md", "# BucketLister\n", Mine + "\n");
        project.Replace("federation.json", "\"BucketLister\"", "\"Catalogue\"");
        project.Replace("federation.json", "\"demo\"", "\"prod\"");
        return project;
    }

    [Fact]
    public void By_default_nothing_at_all_is_written_and_both_versions_are_shown()
    {
        using var project = ThreeEdits();
        var before = project.Tree();

        var run = project.Render().MustExit(3);

        Assert.Empty(FileTree.Differences(before, project.Tree()));
        Assert.Contains("""
            conflicted README.md(1-1): you and the new render changed the same lines
              <<<<<<< yours
              # Our lister
              ||||||| last render
              # BucketLister
              =======
              # Catalogue
              >>>>>>> new render

            """, run.Output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was written. ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markers", 3, "<<<<<<< yours\n# Our lister\n||||||| last render\n# BucketLister\n=======\n# Catalogue\n>>>>>>> new render\n")]
    [InlineData("ours", 0, "# Our lister\n")]
    [InlineData("theirs", 0, "# Catalogue\n")]
    public void Edits_apart_from_the_conflict_are_kept_with_the_new_values_everywhere(string choice, int code, string beginning)
    {
        using var project = ThreeEdits();

        project.Render("--on-conflict", choice).MustExit(code);

        var readme = project.Read("README.md");
        Assert.StartsWith(beginning + "\n", readme, StringComparison.Ordinal);
        Assert.Contains("First ask in the team's channel.\n", readme, StringComparison.Ordinal);
        Assert.Contains("kubelet of cluster prod\n", readme, StringComparison.Ordinal);
        Assert.StartsWith("# Applied by the platform team.\n", project.Read(Manifest), StringComparison.Ordinal);
        Assert.Contains("clusters/prod", project.Read("deploy/dev/ACCESS.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_stop_the_next_render_and_the_check_until_they_are_gone()
    {
        using var project = ThreeEdits();
        project.Render("--on-conflict", "markers").MustExit(3);
        var before = project.Tree();

        var again = project.Render("--on-conflict", "theirs").MustExit(3);
        Assert.Contains("conflicted README.md(1): conflict markers are left in it; settle them, then render again", again.Lines);
        Assert.Empty(FileTree.Differences(before, project.Tree()));
        Assert.Contains($"{project["README.md"]}(1,1): error GKEAWS045: ", project.Check().MustExit(1).Output, StringComparison.Ordinal);

        var readme = project.Read("README.md");
        File.WriteAllText(project["README.md"], Mine + readme[readme.IndexOf("\n\n", StringComparison.Ordinal)..]);
        Assert.Equal([$"{project.Folder}: 54 unchanged"], project.Render().MustExit(0).Lines);
        project.Check().MustExit(0);
    }

    [Fact]
    public void A_choice_once_made_is_not_asked_again()
    {
        using var project = ThreeEdits();
        project.Render("--on-conflict", "ours").MustExit(0);

        Assert.EndsWith(": 54 unchanged\n", project.Render().MustExit(0).Output, StringComparison.Ordinal);
        Assert.Contains("README.md: info GKEAWS041", project.Check().MustExit(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_copy_with_markers_of_git_is_rendered_again()
    {
        using var project = new TestProject();
        project.Prepend(BaseStore.PathOf("README.md"), "<<<<<<< HEAD\n=======\n>>>>>>> other\n");
        project.Prepend("README.md", "Mine.\n\n");
        Assert.Contains("info GKEAWS047: its copy in .gke-aws/base/ has conflict markers; rendered again", project.Check().MustExit(0).Output, StringComparison.Ordinal);
        project.RenameCluster();

        var run = project.Render().MustExit(0);

        Assert.Equal("README.md: its copy in .gke-aws/base/ has conflict markers; rendered again from the last parameters\n", run.Error);
        Assert.Contains("merged     README.md", run.Lines);
        Assert.StartsWith("Mine.\n\n# BucketLister\n", project.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_copy_that_is_missing_after_another_version_makes_the_file_count_as_edited()
    {
        using var project = new TestProject();
        File.Delete(project[BaseStore.PathOf("README.md")]);
        project.Replace(".gke-aws/state.json", "\"version\": \"0.1.0-dev\"", "\"version\": \"0.0.9\"");
        project.RenameCluster();

        var run = project.Render().MustExit(3);

        Assert.Contains("README.md: its copy in .gke-aws/base/ is missing; the file counts as edited\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("conflicted README.md(", StringComparison.Ordinal) && line.EndsWith("what was rendered last is unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void State_that_git_left_markers_in_is_written_again()
    {
        using var project = new TestProject();
        project.Prepend(".gke-aws/state.json", "<<<<<<< HEAD\n");
        Assert.Contains("warning GKEAWS049", project.Check().MustExit(1).Output, StringComparison.Ordinal);

        project.Render().MustExit(0);

        project.Check().MustExit(0);
    }
}
