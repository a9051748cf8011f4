using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

/// <summary>What is no token, by RFC 7519 and RFC 7515, or not one that STS takes.</summary>
public class TokenShapeTests
{
    private const string Header = """{"alg":"RS256","kid":"k1"}""";

    private static readonly TokenCase Good = TokenCase.All.Single(item => item.Id == "gke.right-token");

    public static TheoryData<string, string> Broken => new()
    {
        { "one part", "abcd" },
        { "two parts", "abcd.efgh" },
        { "four parts", Good.TokenText() + ".x" },
        { "empty parts", "...." },
        { "no signature", Good.TokenText()[..(Good.TokenText().LastIndexOf('.') + 1)] },
        { "a header that is no JSON", TokenTexts.Of("RS256", Good.Claims.ToJsonString()) },
        { "a header that is a list", TokenTexts.Of("[]", Good.Claims.ToJsonString()) },
        { "claims that are no JSON", TokenTexts.Of(Header, "{") },
        { "claims twice", TokenTexts.Of(Header, Good.Claims.ToJsonString().Replace("\"sub\"", "\"sub\":\"x\",\"sub\"", StringComparison.Ordinal)) },
        { "padding", Good.TokenText().Replace(".", "=.", StringComparison.Ordinal) },
        { "a line break at the end", Good.TokenText() + "\n" },
        { "the other base64 alphabet", TokenTexts.Of(Header, Good.Claims.ToJsonString()) + "+/" },
        { "a part of impossible length", "a." + TokenTexts.Encode("{}") + ".c2ln" },
        { "claims that are not UTF-8", $"{TokenTexts.Encode(Header)}.{TokenTexts.Encode([0x7B, 0xFF, 0x7D])}.c2ln" },
        { "no algorithm", TokenTexts.Of("{}", Good.Claims.ToJsonString()) },
        { "algorithm none", TokenTexts.Of("""{"alg":"none"}""", Good.Claims.ToJsonString()) },
        { "a shared secret", TokenTexts.Of("""{"alg":"HS256"}""", Good.Claims.ToJsonString()) },
        { "an algorithm in another case", TokenTexts.Of("""{"alg":"rs256"}""", Good.Claims.ToJsonString()) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_token_is_refused_as_one(string what, string token)
    {
        var error = SecurityTokenService.AssumeRole(token, Good.Request).Error;

        Assert.True(error is { Code: "InvalidIdentityToken", Status: 400 }, what);
        Assert.StartsWith("The ID Token provided is not a valid JWT.", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20_001)]
    public void A_length_that_the_api_refuses_is_refused(int length)
    {
        var error = SecurityTokenService.AssumeRole(new string('a', length), Good.Request).Error;

        Assert.Equal(("ValidationError", 400), (error!.Code, error.Status));
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    public void The_six_algorithms_are_taken(string algorithm) =>
        Assert.True(SecurityTokenService.AssumeRole(TokenTexts.Of($$"""{"alg":"{{algorithm}}"}""", Good.Claims.ToJsonString()), Good.Request).IsAllowed);

    [Theory]
    [InlineData("12")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[\"a\",1]")]
    [InlineData("{}")]
    [InlineData("null")]
    public void An_audience_that_is_no_text_is_missing(string audience)
    {
        var claims = Good.Claims;
        claims["aud"] = System.Text.Json.Nodes.JsonNode.Parse(audience);

        Assert.Equal("Missing a required claim: aud", SecurityTokenService.AssumeRole(TokenTexts.Of(Header, claims.ToJsonString()), Good.Request).Error!.Message);
    }
}
