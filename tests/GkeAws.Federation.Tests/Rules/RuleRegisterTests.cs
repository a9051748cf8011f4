using System.Text.RegularExpressions;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Tests.Rules;

public partial class RuleRegisterTests
{
    public static TheoryData<string> Ids => [.. RuleRegister.All.Select(rule => rule.Id)];

    public static TheoryData<string> ParameterRuleIds => [.. ParameterRules.All.OfType<ParameterRule>().Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique_ordered_and_of_one_form()
    {
        var ids = RuleRegister.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(@"\AGKEAWS[0-4][0-9]{2}\z", id));
    }

    [Fact]
    public void Every_rule_of_the_assembly_is_registered()
    {
        var declared = typeof(Rule).Assembly.GetTypes()
            .Where(type => IdForm().IsMatch(type.Name))
            .Select(type => (type.Name, (Rule)type.GetField("Rule")!.GetValue(null)!))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal);

        Assert.Equal(declared, RuleRegister.All.Select(rule => (rule.Id, rule)));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = typeof(Rule).Assembly.GetManifestResourceNames().Where(name => Path.GetExtension(name) == ".md")
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

        Assert.Equal(RuleRegister.All.Select(rule => rule.Id), pages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_its_title_and_sections_and_each_says_something(string id)
    {
        var rule = RuleRegister.Find(id)!;
        var sections = Heading().Split(rule.Page);

        Assert.Matches($@"\A# {id}: .*[a-zA-Z].*\n\n\S", sections[0]);
        Assert.Equal($"# {id}: {rule.Title}", rule.Page.Split('\n')[0]);
        Assert.Equal(["Why", "Bad", "Good", "Source"], Heading().Matches(rule.Page).Select(match => match.Value[3..].Trim()));
        Assert.All(sections, section => Assert.True(section.Trim().Length >= 5, section));
        Assert.NotEqual(sections[2].Trim(), sections[3].Trim());
        Assert.DoesNotContain('\r', rule.Page);
    }

    [Fact]
    public void A_rule_is_found_in_any_case_and_only_then()
    {
        Assert.Same(GKEAWS001.Rule, RuleRegister.Find("gkeaws001"));
        Assert.Null(RuleRegister.Find("GKEAWS000"));
    }

    [Theory]
    [MemberData(nameof(ParameterRuleIds))]
    public void The_pattern_is_anchored_and_takes_its_own_example(string id)
    {
        var rule = (ParameterRule)RuleRegister.Find(id)!;

        Assert.StartsWith(@"\A", rule.Pattern);
        Assert.EndsWith(@"\z", rule.Pattern);
        Assert.DoesNotContain(@"\d", rule.Pattern);
        // The one rule that accepts nothing but an absent value: its example is what to leave out.
        Assert.Equal(id != GKEAWS019.Rule.Id, rule.Accepts(rule.Example));
        Assert.False(rule.Accepts(rule.Example + "\n"), "a newline at the end");
    }

    [GeneratedRegex(@"\AGKEAWS[0-9]{3}\z")]
    private static partial Regex IdForm();

    [GeneratedRegex("^## .*\n", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
