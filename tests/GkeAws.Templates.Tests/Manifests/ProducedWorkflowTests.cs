using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Parameters;
using GkeAws.Templates.Tests.Engine;
using YamlDotNet.Serialization;

namespace GkeAws.Templates.Tests.Manifests;

/// <summary>The workflow of <c>--ci github</c>: read as YAML, its keys those of GitHub's workflow syntax that it needs, and no right too many.</summary>
public sealed class ProducedWorkflowTests
{
    private const string Path = ".github/workflows/gke-aws-check.yml";

    private static readonly string Text = File.ReadAllText(System.IO.Path.Combine(new GoldenScenario("full").ProjectFolder, Path));

    private static readonly Dictionary<object, object> Workflow = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Text);

    private static Dictionary<object, object> Job => (Dictionary<object, object>)((Dictionary<object, object>)Workflow["jobs"])["check"];

    private static List<Dictionary<object, object>> Steps => [.. ((List<object>)Job["steps"]).Cast<Dictionary<object, object>>()];

    [Fact]
    public void It_is_one_document_without_a_fault_of_syntax()
    {
        var file = YamlReader.Read(new(Path, Text));

        Assert.Empty(file.Findings);
        Assert.Single(file.Documents);
    }

    [Fact]
    public void Every_key_is_one_of_the_workflow_syntax()
    {
        Assert.Equal(["name", "on", "permissions", "jobs"], Workflow.Keys);
        Assert.Equal(["runs-on", "timeout-minutes", "steps"], Job.Keys);
        Assert.All(Steps, step => Assert.Contains(string.Join(' ', step.Keys), new[] { "uses with", "run" }));
        Assert.Equal(["push", "pull_request"], (List<object>)Workflow["on"]);
    }

    [Fact]
    public void It_reads_the_repository_and_nothing_else()
    {
        Assert.Equal([new("contents", "read")], (Dictionary<object, object>)Workflow["permissions"]);
        Assert.Equal([new("persist-credentials", "false")], (Dictionary<object, object>)Steps[0]["with"]);
        Assert.DoesNotContain("secrets", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit_and_names_its_version()
    {
        var actions = Text.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, actions.Count);
        Assert.All(actions, line => Assert.Matches("^      - uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", line));
    }

    [Fact]
    public void It_is_there_only_where_it_was_asked_for()
    {
        Assert.Equal(["full"], GoldenScenario.All.Where(scenario => File.Exists(System.IO.Path.Combine(scenario.ProjectFolder, Path))).Select(scenario => scenario.Name));
        var rendered = ProjectTree.Rendered(new OptionValues(new Dictionary<Parameter, string> { [ParameterCatalog.ContinuousIntegration] = "GITHUB" }));
        Assert.Contains(Path, rendered.Keys);
    }
}
