using System.Text.Json;
using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

/// <summary>Every policy that golden projects hold: its actions exist, and each acts on what its statement names.</summary>
public class ProducedPolicyTests
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    private static readonly List<string> Paths = [.. GoldenScenario.All
        .SelectMany(scenario => Directory.EnumerateFiles(Path.Combine(scenario.ProjectFolder, "deploy"), "*-policy.json", Everywhere))
        .Select(path => Path.GetRelativePath(GoldenScenario.Root, path).Replace('\\', '/'))];

    public static TheoryData<string> Policies => [.. Paths];

    [Fact]
    public void There_are_policies_of_all_three_kinds() => Assert.Equal(
        ["deployer-policy.json", "s3-policy.json", "trust-policy.json"],
        Paths.Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Actions_are_known_and_act_on_the_resources_beside_them(string policy)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenScenario.Root, policy)));
        foreach (var statement in document.RootElement.GetProperty("Statement").EnumerateArray())
        {
            var actions = Texts(statement.GetProperty("Action"));
            Assert.All(actions, text => Assert.True(ActionCatalog.Matching(text).Any(), $"{text} is no action"));
            // A trust policy has none: its resource is the role itself.
            List<string> resources = statement.TryGetProperty("Resource", out var resource) ? Texts(resource) : ["arn:aws:iam::111122223333:role/exports"];
            var raw = statement.TryGetProperty("Sid", out var sid) && sid.GetString()!.StartsWith("Raw", StringComparison.Ordinal);
            AssertFits(actions, resources, raw);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Condition_keys_are_those_of_the_actions_or_of_the_issuer(string policy)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(GoldenScenario.Root, policy)));
        foreach (var statement in document.RootElement.GetProperty("Statement").EnumerateArray().Where(entry => entry.TryGetProperty("Condition", out _)))
        {
            var keys = statement.GetProperty("Condition").EnumerateObject().SelectMany(entry => entry.Value.EnumerateObject()).Select(entry => entry.Name);
            var actions = Texts(statement.GetProperty("Action")).SelectMany(ActionCatalog.Matching).ToList();
            Assert.All(keys.Where(key => !key.StartsWith("container.googleapis.com/", StringComparison.Ordinal)), key =>
                Assert.All(actions, action => Assert.True(action.FindConditionKey(key) is not null, $"{action} does not know {key}")));
        }
    }

    /// <summary>
    /// In our own statements each action, or one that a pattern names, fits each resource. Raw grants are the user's mixture: there each action
    /// fits some resource and each resource some action.
    /// </summary>
    private static void AssertFits(List<string> actions, List<string> resources, bool raw)
    {
        var pairs = actions.SelectMany(action => resources.Where(resource => ActionCatalog.Matching(action).Any(named => ResourceFit.Of(named, resource).Kind == ResourceFitKind.Fits))
            .Select(resource => (action, resource))).ToList();
        if (raw)
        {
            Assert.Equal(actions, pairs.Select(pair => pair.action).Distinct());
            Assert.Empty(resources.Except(pairs.Select(pair => pair.resource)));
        }
        else
        {
            Assert.Equal(actions.SelectMany(action => resources.Select(resource => (action, resource))), pairs);
        }
    }

    private static List<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(entry => entry.GetString()!)] : [value.GetString()!];
}
