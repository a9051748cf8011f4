using System.Text.Json;
using System.Text.Json.Nodes;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Templates.Tests.Rendering;

/// <summary>Whoever deploys hundreds of roles gets as many policies as it takes, and each fits.</summary>
public sealed class DeployerPolicyTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(12, 1, 1)]
    [InlineData(1, 500, 10)]
    [InlineData(12, 500, 10)]
    public void Every_policy_is_a_managed_policy_and_together_they_name_each_provider_and_role_once(int clusters, int roles, int atLeast)
    {
        var policies = Render(clusters, roles).Where(file => Path.GetFileName(file.Path).StartsWith("deployer-policy", StringComparison.Ordinal)).ToList();

        Assert.InRange(policies.Count, atLeast, atLeast + 3);
        Assert.All(policies, policy => Assert.True(PolicySize.OfText(policy.Text).FitsManagedPolicy, $"{policy.Path}: {PolicySize.OfText(policy.Text).Characters}"));
        Assert.Equal("deploy/dev/aws/deployer-policy.json", policies[0].Path);
        var resources = policies.SelectMany(Resources).Where(resource => resource != "*").ToList();
        Assert.Equal(clusters + roles, resources.Count);
        Assert.Equal(resources.Count, resources.Distinct().Count());
        // As few as fit: no two that follow each other would fit in one.
        Assert.All(policies.Zip(policies.Skip(1)), pair => Assert.True(PolicySize.OfText(pair.First.Text).Characters > Limits.ManagedPolicySize - 1200, pair.First.Path));
    }

    private static IEnumerable<string> Resources(RenderedFile policy)
    {
        using var document = JsonDocument.Parse(policy.Text);
        foreach (var statement in document.RootElement.GetProperty("Statement").EnumerateArray())
        {
            var resource = statement.GetProperty("Resource");
            foreach (var item in resource.ValueKind == JsonValueKind.Array ? resource.EnumerateArray().ToArray() : [resource])
            {
                yield return item.GetString()!;
            }
        }
    }

    private static IReadOnlyList<RenderedFile> Render(int clusters, int roles)
    {
        var text = new JsonObject
        {
            ["project"] = new JsonObject { ["name"] = "Fleet", ["languages"] = new JsonArray("csharp") },
            ["environments"] = new JsonArray(new JsonObject
            {
                ["name"] = "dev",
                ["awsAccount"] = "222233334444",
                ["awsRegion"] = "us-gov-west-1",
                ["trustPolicyQuota"] = 8192,
                ["clusters"] = new JsonArray([.. Enumerable.Range(0, clusters).Select(number =>
                    new JsonObject { ["googleProject"] = $"a-project-with-a-long-name-{number:D3}", ["location"] = "northamerica-northeast1", ["name"] = "a-cluster-with-a-long-name" })]),
            }),
            ["workloads"] = new JsonArray([.. Enumerable.Range(0, roles).Select(number => new JsonObject
            {
                ["name"] = $"service-{number:D3}",
                ["namespace"] = "team",
                ["serviceAccount"] = $"service-{number:D3}",
                ["role"] = $"{new string('r', 60)}{number:D3}",
                ["grants"] = new JsonArray(new JsonObject { ["access"] = "list-buckets" }),
            })]),
        }.ToJsonString();
        var read = ParametersReader.Read(text, "federation.json");
        var parameters = read.Parameters ?? throw new InvalidOperationException(string.Join('\n', read.Findings));
        return [.. new TemplateRenderer(TemplateCatalog.Embedded).Render(parameters, new RenderSettings(RenderSettings.ToolVersion, ""))];
    }
}
