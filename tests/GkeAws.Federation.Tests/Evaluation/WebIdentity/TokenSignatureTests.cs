using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Evaluation.WebIdentity;

/// <summary>The bytes that a verifier gets of a token.</summary>
public class TokenSignatureTests
{
    [Fact]
    public void The_third_part_is_the_signature() => Assert.Equal([0xFB, 0xFF, 0x00], WebIdentityToken.Read("e30.e30.-_8A", out _)!.Signature);

    [Theory]
    [InlineData("e30.e30.")]
    [InlineData("e30.e30.+/8A")]
    [InlineData("e30.e30.A")]
    public void One_that_is_no_base64url_makes_no_token(string text)
    {
        Assert.Null(WebIdentityToken.Read(text, out var problem));
        Assert.Equal("The signature is not base64url.", problem);
    }

    [Fact]
    public void Claims_that_nobody_signed_have_none() => Assert.Null(WebIdentityToken.OfClaims(new JsonObject([])).Signature);
}
