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

    /// <summary>
    /// The checks of IAM Access Analyzer that concern trust and identity policies (User Guide, policy check reference). UNIQUE_SIDS_RECOMMENDED
    /// is not among them: in IAM's own policies unique Sids are required.
    /// </summary>
    [Theory]
    [InlineData("MISSING_PRINCIPAL MISSING_ACTION MISSING_EFFECT MISSING_STATEMENT MISSING_RESOURCE MISSING_VERSION INVALID_VERSION INVALID_EFFECT")]
    [InlineData("MISMATCHED_ACTION_FOR_PRINCIPAL INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL")]
    [InlineData("MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL MISSING_GITHUB_REPO_CONDITION_KEY CONFIRM_AUDIENCE_CLAIM_TYPE POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY")]
    [InlineData("JSON_SYNTAX_ERROR UNSUPPORTED_ELEMENT_COMBINATION DATA_TYPE_MISMATCH INVALID_POLICY_ELEMENT UNIQUE_SIDS_REQUIRED UNSUPPORTED_SID EMPTY_SID_VALUE")]
    [InlineData("INVALID_ACTION INVALID_SERVICE_IN_ACTION INVALID_ARN_PREFIX INVALID_ARN_REGION INVALID_ARN_ACCOUNT INVALID_ARN_RESOURCE INVALID_ARN_SERVICE_CASE INVALID_PARTITION MISSING_ARN_FIELD UNSUPPORTED_RESOURCE_ARN_IN_POLICY")]
    [InlineData("INVALID_CONDITION_OPERATOR INVALID_CONDITION_KEY_FORMAT INVALID_CONDITION_DATA_TYPE INVALID_CONDITION_MULTIPLE_BOOLEAN DUPLICATE_KEYS_WITH_DIFFERENT_CASE NULL_WITH_IF_EXISTS MISSING_QUALIFIER WILDCARD_WITHOUT_LIKE_OPERATOR FORALLVALUES_WITH_SINGLE_VALUED_KEY")]
    [InlineData("TYPE_MISMATCH TYPE_MISMATCH_NUMBER TYPE_MISMATCH_BOOLEAN TYPE_MISMATCH_IP_RANGE EMPTY_ARRAY_ACTION EMPTY_ARRAY_RESOURCE EMPTY_ARRAY_PRINCIPAL EMPTY_ARRAY_CONDITION EMPTY_OBJECT_PRINCIPAL EMPTY_OBJECT_CONDITION")]
    [InlineData("REDUNDANT_ACTION REDUNDANT_RESOURCE REDUNDANT_STATEMENT REDUNDANT_CONDITION_VALUE_NUM MISSING_BRACE_IN_VARIABLE MISSING_QUOTE_IN_VARIABLE EMPTY_VARIABLE UNSUPPORTED_SPACE_IN_VARIABLE VARIABLE_UNSUPPORTED_IN_ELEMENT VARIABLE_UNSUPPORTED_IN_VERSION POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA")]
    public void The_checks_of_Access_Analyzer_have_a_rule(string codes) => Assert.Empty(codes.Split(' ').Except(Rules.SelectMany(rule => rule.IssueCodes)));

    [Fact]
    public void Every_case_names_its_oracle()
    {
        Assert.All(PolicyRuleCase.All, item => Assert.Matches(@"\A(aws-doc:|aws-repost:|botocore:|ours\z)", item.Oracle));
        Assert.InRange(PolicyRuleCase.All.Count(item => item.Oracle == "ours"), 1, PolicyRuleCase.All.Count / 3);
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
