using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

public class SignatureTests
{
    private static readonly TokenCase Good = TokenCase.All.Single(item => item.Id == "gke.right-token");
    private static readonly TokenCase Expired = TokenCase.All.Single(item => item.Id == "gke.expired-now");

    [Fact]
    public void A_valid_signature_lets_the_token_through_and_the_answer_says_that_it_was_checked()
    {
        var answer = Answer(Good, SignatureVerdict.Valid);

        Assert.True(answer.IsAllowed);
        Assert.True(answer.IsSignatureChecked);
    }

    [Theory]
    [InlineData(SignatureVerdict.Invalid, "The signature of the token is not valid.")]
    [InlineData(SignatureVerdict.KeyNotFound, "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements")]
    [InlineData(SignatureVerdict.KeySetUnreachable, "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements")]
    public void Any_other_verdict_refuses_before_all_that_comes_after(SignatureVerdict verdict, string message)
    {
        foreach (var item in new[] { Good, Expired })
        {
            var answer = Answer(item, verdict);

            Assert.Equal(("InvalidIdentityToken", 400, message), (answer.Error!.Code, answer.Error.Status, answer.Error.Message));
            Assert.True(answer.IsSignatureChecked);
            Assert.Null(answer.Trust);
        }
    }

    [Fact]
    public void Claims_without_a_token_have_no_signature_to_check()
    {
        var answer = SecurityTokenService.AssumeRole(Good.Request(Good.TokenOfClaims()) with { Verifier = new Always(SignatureVerdict.Invalid) });

        Assert.True(answer.IsAllowed);
        Assert.False(answer.IsSignatureChecked);
    }

    [Fact]
    public void The_verifier_sees_the_token_as_it_came()
    {
        var verifier = new Always(SignatureVerdict.Valid);
        SecurityTokenService.AssumeRole(Good.TokenText(), token => Good.Request(token) with { Verifier = verifier });

        Assert.Equal((Good.TokenText(), "RS256", "k1"), (verifier.Seen!.Text, verifier.Seen.Algorithm, verifier.Seen.KeyId));
    }

    private static AssumeRoleAnswer Answer(TokenCase item, SignatureVerdict verdict) =>
        SecurityTokenService.AssumeRole(item.TokenText(), token => item.Request(token) with { Verifier = new Always(verdict) });

    private sealed class Always(SignatureVerdict verdict) : ISignatureVerifier
    {
        public WebIdentityToken? Seen { get; private set; }

        public SignatureVerdict Verify(WebIdentityToken token)
        {
            Seen = token;
            return verdict;
        }
    }
}
