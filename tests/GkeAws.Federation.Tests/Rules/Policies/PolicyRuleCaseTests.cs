using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Language;
using GkeAws.Federation.Rules.Permission;
using GkeAws.Federation.Rules.Policies;
using GkeAws.Federation.Rules.Trust;

namespace GkeAws.Federation.Tests.Rules.Policies;

public class PolicyRuleCaseTests
{
    private static readonly List<Rule> Rules = [.. TrustRules.All, .. LanguageRules.All, .. PermissionRules.All];

    public static TheoryData<string> Bad => [.. PolicyRuleCase.All.Where(item => item.Bad is not null).Select(item => item.Name)];

    public static TheoryData<string> Good => [.. PolicyRuleCase.All.Where(item => item.Good is not null).Select(item => item.Name)];

    [Fact]
    public void Every_rule_has_a_bad_and_a_good_case()
    {
        Assert.Equal(Rules.Select(rule => rule.Id).Order(), PolicyRuleCase.All.Where(item => item.Bad is not null).Select(item => item.Rule).Distinct().Order());
        Assert.Equal(Rules.Select(rule => rule.Id).Order(), PolicyRuleCase.All.Where(item => item.Good is not null).Select(item => item.Rule).Distinct().Order());
        Assert.Equal(PolicyRuleCase.All.Count, PolicyRuleCase.All.Select(item => item.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void The_rule_speaks_at_the_place_and_no_other_does(string name)
    {
        var item = PolicyRuleCase.All.Single(item => item.Name == name);
        var text = PolicyRuleCase.TextOf(item.Bad!.Value);

        var findings = PolicyRuleCase.Check(item.Kind, text, item.Project);

        Assert.Contains(findings, finding => finding.Rule.Id == item.Rule);
        if (!item.Multiple)
        {
            Assert.True(findings.All(finding => finding.Rule.Id == item.Rule), string.Join("\n", findings));
        }
        var first = findings.First(finding => finding.Rule.Id == item.Rule);
        Assert.StartsWith(item.At ?? "", text[first.Location!.Position!.Value.Offset..]);
        Assert.Contains(item.Says ?? "", first.Message);
        Assert.All(findings, finding => AssertWellFormed(finding, text));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void No_rule_speaks(string name)
    {
        var item = PolicyRuleCase.All.Single(item => item.Name == name);

        Assert.Empty(PolicyRuleCase.Check(item.Kind, PolicyRuleCase.TextOf(item.Good!.Value), item.Project));
    }

    [Fact]
    public void Each_way_to_be_malformed_has_one_rule()
    {
        var codes = typeof(PolicyErrorCode).GetFields().Select(field => field.GetValue(null)).OfType<PolicyErrorCode>().Select(code => code.IssueCode).Distinct();

        Assert.Equal(codes.Order(StringComparer.Ordinal), Rules.OfType<MalformedRule>().SelectMany(rule => rule.IssueCodes).Order(StringComparer.Ordinal));
    }

    private static void AssertWellFormed(Finding finding, string text)
    {
        var place = finding.Location!.Position!.Value;
        Assert.Equal("policy.json", finding.Location.Path);
        Assert.InRange(place.Offset, 0, text.Length);
        Assert.Equal(place.Line, 1 + text[..place.Offset].Count(c => c == '\n'));
        Assert.Equal(place.Column, place.Offset - text.LastIndexOf('\n', Math.Max(0, place.Offset - 1), Math.Max(0, place.Offset)));
        Assert.True(finding.Message.Length > 15 && !finding.Message.Contains('\n') && finding.Message[^1] is '.' or '?', finding.Message);
    }
}
