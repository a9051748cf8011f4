using System.Text.Json.Nodes;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Rendering;

/// <summary>A project that grows gets files and loses none: what people wrote down about a path stays true.</summary>
public sealed class GrowthTests
{
    private static readonly TemplateRenderer Renderer = new(TemplateCatalog.Embedded);

    private static readonly Dictionary<string, Action<JsonNode>> Additions = new()
    {
        ["cluster"] = file => file["environments"]![0]!["clusters"]!.AsArray().Add(JsonNode.Parse(
            """{ "googleProject": "my-project", "location": "europe-west1", "name": "second" }""")),
        ["workload"] = file => file["workloads"]!.AsArray().Add(JsonNode.Parse(
            """{ "name": "second", "namespace": "second", "serviceAccount": "second", "grants": [ { "access": "read", "bucket": "team-data" } ] }""")),
        ["workload in the same namespace and role"] = file => file["workloads"]!.AsArray().Add(JsonNode.Parse(
            """{ "name": "second", "namespace": "gke-to-aws-test", "serviceAccount": "gke-service-account", "role": "gke-to-aws-test", "grants": [ { "access": "list-buckets" } ] }""")),
        ["environment"] = file => file["environments"]!.AsArray().Add(JsonNode.Parse(
            """{ "name": "prod", "awsAccount": "444455556666", "awsRegion": "cn-north-1", "clusters": [ { "googleProject": "other-project", "location": "us-east4", "name": "prod" } ] }""")),
        ["language"] = file => file["project"]!["languages"]!.AsArray().Add("python"),
    };

    public static TheoryData<string> Names => [.. Additions.Keys, "everything"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_second_one_adds_files_and_moves_none(string what)
    {
        var before = Render(_ => { });
        var after = Render(file =>
        {
            foreach (var addition in Additions.Where(addition => what == "everything" || what == addition.Key))
            {
                // One workload more is enough for all.
                if (what != "everything" || addition.Key != "workload in the same namespace and role")
                {
                    addition.Value(file);
                }
            }
        });

        Assert.Empty(before.Keys.Except(after.Keys));
        Assert.NotEmpty(after.Keys.Except(before.Keys));
    }

    [Fact]
    public void Another_environment_changes_nothing_in_the_first_ones_folder()
    {
        var before = Render(_ => { });
        var after = Render(Additions["environment"]);

        var first = before.Where(file => file.Key.StartsWith("deploy/dev/", StringComparison.Ordinal)).ToList();
        Assert.True(first.Count >= 10);
        Assert.All(first, file => Assert.Equal(file.Value, after[file.Key]));
        Assert.Equal(first.Count, after.Keys.Count(path => path.StartsWith("deploy/prod/", StringComparison.Ordinal)));
    }

    /// <summary>federation.json as <c>dotnet new</c> leaves it, changed by hand, then rendered.</summary>
    private static Dictionary<string, string> Render(Action<JsonNode> change)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(new GoldenScenario("default").ProjectFolder, "federation.json")))!;
        change(file);
        var result = ParametersReader.Read(file.ToJsonString(), "federation.json");
        Assert.True(result.Parameters is not null, string.Join('\n', result.Findings));
        return Renderer.Render(result.Parameters, new RenderSettings("1.2.3", ""))
            .SelectMany(rendered => rendered.Base is { } copy ? [rendered, copy] : new[] { rendered })
            .ToDictionary(rendered => rendered.Path, rendered => rendered.Text);
    }
}
