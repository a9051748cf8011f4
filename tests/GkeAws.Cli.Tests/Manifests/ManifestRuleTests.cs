using System.Reflection;
using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Tests.Manifests;

public partial class ManifestRuleTests
{
    public static TheoryData<string> Ids => [.. ManifestRules.All.Select(rule => rule.Id)];

    private static Rule Find(string id) => ManifestRules.All.Single(rule => rule.Id == id);

    [Fact]
    public void The_register_holds_every_rule_under_its_own_id()
    {
        var classes = typeof(ManifestRules).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ManifestRules).Namespace && type.Name.StartsWith("GKEAWS3", StringComparison.Ordinal));

        Assert.Equal(classes.Select(type => type.Name).Order(), ManifestRules.All.Select(rule => rule.Id));
        Assert.All(classes, type => Assert.Equal(type.Name, ((Rule)type.GetField("Rule", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!).Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_why_bad_good_and_source(string id)
    {
        var rule = Find(id);

        Assert.StartsWith($"# {id}: {rule.Title}\n", rule.Page);
        Assert.Equal(["Why", "Bad", "Good", "Source"], Heading().Matches(rule.Page).Select(match => match.Groups[1].Value));
        Assert.Contains($"\n## Why\n\n{rule.Severity}: ", rule.Page);
        Assert.DoesNotContain('\r', rule.Page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_shows_readable_yaml_and_a_difference(string id)
    {
        var blocks = Block().Matches(Find(id).Page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, blocks.Count);
        Assert.NotEqual(blocks[0], blocks[1]);
        Assert.Empty(YamlReader.Read(new ManifestFile("good.yaml", blocks[1])).Findings);
        Assert.Equal(id is "GKEAWS301" or "GKEAWS302", YamlReader.Read(new ManifestFile("bad.yaml", blocks[0])).Findings.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void There_is_a_bad_case(string id) => Assert.Contains(ManifestCase.All, item => item.Rule == id);

    [Fact]
    public void Every_case_names_its_oracle_and_a_rule_that_exists()
    {
        Assert.All(ManifestCase.All, item => Assert.NotEmpty(item.Oracle));
        Assert.Empty(ManifestCase.All.Select(item => item.Rule).OfType<string>().Except(ManifestRules.All.Select(rule => rule.Id)));
    }

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```yaml\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
