using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

public class TokenCaseTests
{
    private const int Least = 200;

    public static TheoryData<TokenCase> Cases => [.. TokenCase.All];

    [Fact]
    public void There_are_enough_and_each_has_its_own_name()
    {
        Assert.True(TokenCase.All.Count >= Least);
        Assert.Equal(TokenCase.All.Count, TokenCase.All.Select(item => item.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Sts_answers_as_the_case_says(TokenCase item)
    {
        Check(item, SecurityTokenService.AssumeRole(item.Request(item.TokenOfClaims())));
        Check(item, SecurityTokenService.AssumeRole(item.TokenText(), item.Request));
    }

    private static void Check(TokenCase item, AssumeRoleAnswer answer)
    {
        Assert.Equal(item.IsAllowed, answer.IsAllowed);
        Assert.False(answer.IsSignatureChecked);
        if (item.IsAllowed)
        {
            Assert.Null(answer.Error);
            Assert.Equal(item.Claims["sub"]!.GetValue<string>(), answer.Session!.Subject);
            return;
        }

        var error = answer.Error!;
        Assert.Equal(item.Expected["code"]!.GetValue<string>(), error.Code);
        Assert.Equal(item.Expected["status"]!.GetValue<int>(), error.Status);
        if (item.Expected["message"] is { } message)
        {
            Assert.Equal(message.GetValue<string>(), error.Message);
        }
        Assert.True(error.Cause.Length > 10 && error.Fix.Length > 10);
        // Before the trust policy nothing is known of it; after it the reasons are there.
        Assert.Equal(error.Code is "ValidationError" || (error.Code == "AccessDenied" && item.Request(item.TokenOfClaims()).Role is not null), answer.Trust is not null);
    }
}
