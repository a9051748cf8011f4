using System.Text.Json;
using GkeAws.Federation.Rules.Output;

namespace GkeAws.Cli.Tests.Regeneration;

public sealed class CheckTests
{
    private const string Manifest = "deploy/dev/kubernetes/cronjobs/bucket-lister.yaml";

    [Fact]
    public void Stand_ins_are_information_at_their_places()
    {
        using var project = new TestProject();

        var run = project.Check().MustExit(0);

        Assert.Equal(3, run.Lines.Count);
        Assert.All(run.Lines, line => Assert.Contains(": info GKEAWS046: ", line, StringComparison.Ordinal));
        Assert.StartsWith($"{project["federation.json"]}(12,21): ", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_account_is_found_at_file_line_and_column()
    {
        using var project = new TestProject();
        project.Replace("federation.json", "111122223333", "1111");

        Assert.StartsWith($"{project["federation.json"]}(12,21): error GKEAWS005: ", project.Check().MustExit(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deliberate_edit_fails_with_strict_alone()
    {
        using var project = new TestProject();
        project.Prepend("README.md", "Mine.\n");
        File.Delete(project["scripts/clean-up.sh"]);

        Assert.Contains("README.md: info GKEAWS041: ", project.Check().MustExit(0).Output, StringComparison.Ordinal);
        Assert.Contains("clean-up.sh: info GKEAWS043: ", project.Check("--strict").MustExit(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stand_ins_do_not_fail_with_strict()
    {
        using var project = new TestProject();

        project.Check("--strict").MustExit(0);
    }

    [Fact]
    public void Stale_output_fails_until_a_render()
    {
        using var project = new TestProject();
        project.RenameCluster();

        Assert.Contains("trust-policy.json: warning GKEAWS040: ", project.Check().MustExit(1).Output, StringComparison.Ordinal);
        project.Render().MustExit(0);
        project.Check().MustExit(0);
    }

    [Fact]
    public void A_mistake_in_a_manifest_is_found_at_its_place()
    {
        using var project = new TestProject();
        project.Replace(Manifest, "schedule:", "schedul:");

        Assert.Matches(@"bucket-lister\.yaml\([0-9]+,[0-9]+\): (error|warning) GKEAWS3[0-9]{2}: ", project.Check().MustExit(1).Output);
    }

    [Fact]
    public void A_conflict_shows_both_versions_below_its_line()
    {
        using var project = new TestProject();
        project.Replace("README.md", "kubelet of cluster demo", "kubelet of ours");
        project.RenameCluster();

        var lines = project.Check().MustExit(1).Lines.ToList();

        var at = lines.FindIndex(line => line.Contains("GKEAWS042", StringComparison.Ordinal));
        Assert.Matches(@"README\.md\([0-9]+,1\): error GKEAWS042: you and the new render changed the same lines\z", lines[at]);
        Assert.Equal(
            ["  yours:", "        participant Kubelet as kubelet of ours", "  new render:", "        participant Kubelet as kubelet of cluster prod"],
            lines.Skip(at + 1).Take(4));
    }

    [Fact]
    public void Json_names_each_state()
    {
        using var project = new TestProject();
        project.Prepend("deploy/dev/kubernetes/kustomization.yaml", "# mine\n");
        project.Replace("README.md", "kubelet of cluster demo", "kubelet of ours");
        File.Delete(project["scripts/clean-up.sh"]);
        project.RenameCluster();

        using var document = JsonDocument.Parse(project.Check("--format", "json").MustExit(1).Output);

        var states = document.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("state").GetString());
        Assert.Equal("edited", states["deploy/dev/kubernetes/kustomization.yaml"]);
        Assert.Equal("conflicting", states["README.md"]);
        Assert.Equal("missing", states["scripts/clean-up.sh"]);
        Assert.Equal("stale", states["deploy/dev/ACCESS.md"]);
        Assert.Equal("orphan", states["deploy/dev/aws/providers/my-project.asia-south1-a.demo.json"]);
        var finding = document.RootElement.GetProperty("findings").EnumerateArray().First(item => item.GetProperty("rule").GetString() == GKEAWS042.Rule.Id);
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.True(finding.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public void Nothing_is_ever_written()
    {
        using var project = new TestProject();
        project.RenameCluster();
        var before = project.Tree();

        project.Check();
        project.Diff();
        project.Render("--dry-run").MustExit(0);

        Assert.Empty(FileTree.Differences(before, project.Tree()));
    }
}
