using System.Text.RegularExpressions;
using GkeAws.Federation.Rules;

namespace GkeAws.Federation.Tests.Rules.Policies;

public partial class PolicyPageTests
{
    public static TheoryData<string> Ids => [.. RuleRegister.All.Select(rule => rule.Id).Where(id => id[6] is '1' or '2')];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_names_severity_and_issue_codes(string id)
    {
        var rule = RuleRegister.Find(id)!;

        Assert.Contains($"\n## Why\n\n{rule.Severity}: ", rule.Page);
        Assert.All(rule.IssueCodes, code => Assert.Contains(code, rule.Page[rule.Page.IndexOf("## Source", StringComparison.Ordinal)..]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_rule_speaks_of_the_bad_policy_and_no_rule_of_the_good_one(string id)
    {
        var blocks = Block().Matches(RuleRegister.Find(id)!.Page).Select(match => match.Groups[1].Value).ToList();
        var kind = id[6] == '1' && id[7] < '5' ? "trust" : "permission";
        // Policies beyond a quota are too long to show.
        Assert.Equal(id is "GKEAWS116" or "GKEAWS117" or "GKEAWS208" or "GKEAWS209" ? 0 : 2, blocks.Count);

        if (blocks.Count > 0)
        {
            Assert.Contains(PolicyRuleCase.Check(kind, blocks[0]), finding => finding.Rule.Id == id);
            Assert.Empty(PolicyRuleCase.Check(kind, blocks[1]));
        }
    }

    [GeneratedRegex("^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
