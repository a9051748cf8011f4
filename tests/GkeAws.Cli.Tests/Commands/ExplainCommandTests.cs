using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Tests.Commands;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("GKEAWS101")]
    [InlineData("gkeaws101")]
    [InlineData("deploy/dev/aws/roles/x/trust-policy.json(7,22): error GKEAWS101: The statement has no condition")]
    public async Task A_rule_gives_its_page(string subject)
    {
        var (code, answer, talk) = await Run(subject);

        Assert.Equal((0, RuleRegister.Find("GKEAWS101")!.Page, ""), (code, answer, talk));
    }

    [Fact]
    public async Task Every_rule_can_be_explained()
    {
        foreach (var rule in RuleRegister.All)
        {
            Assert.Equal((0, rule.Page, ""), await Run(rule.Id));
        }
    }

    [Fact]
    public async Task A_code_of_Access_Analyzer_gives_the_pages_of_its_rules()
    {
        var (code, answer, _) = await Run("missing_condition_key_for_oidc_principal");

        Assert.Equal(0, code);
        Assert.Contains("# GKEAWS101: ", answer);
        Assert.Contains("# GKEAWS102: ", answer);
    }

    [Fact]
    public async Task An_error_text_gives_cause_fix_and_source()
    {
        var (code, answer, talk) = await Run("An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience");

        Assert.Equal((0, ""), (code, talk));
        Assert.StartsWith("STS: InvalidIdentityToken (400) Incorrect token audience\n  cause:  ", answer);
        Assert.Contains("\n  fix:    Give the projected volume the provider's audience", answer);
        Assert.Contains("\n  source: AWS re:Post", answer);
    }

    [Fact]
    public async Task Words_need_no_quotes() => Assert.StartsWith("STS: ExpiredTokenException (400)", (await Run("an", "error", "(ExpiredTokenException)", "occurred")).Answer);

    [Fact]
    public async Task An_unknown_rule_names_the_nearest()
    {
        var (code, answer, talk) = await Run("GKEAWS100");

        Assert.Equal((2, ""), (code, answer));
        Assert.Contains("no rule GKEAWS100", talk);
        Assert.Contains("\n  GKEAWS101: ", talk);
    }

    [Fact]
    public async Task An_unknown_text_names_the_nearest()
    {
        var (code, answer, talk) = await Run("the token has a wrong audience");

        Assert.Equal((2, ""), (code, answer));
        Assert.Contains("Incorrect token audience", talk);
    }

    [Fact]
    public async Task A_text_like_nothing_says_what_to_give()
    {
        var (code, _, talk) = await Run("zzzz");

        Assert.Equal(2, code);
        Assert.Contains("GKEAWS101", talk);
    }

    private static async Task<(int Code, string Answer, string Talk)> Run(params string[] subject)
    {
        using var answer = new StringWriter();
        using var talk = new StringWriter();
        var code = await CommandLine.Run(["explain", .. subject], new Terminal(answer, talk));
        return (code, answer.ToString(), talk.ToString());
    }
}
