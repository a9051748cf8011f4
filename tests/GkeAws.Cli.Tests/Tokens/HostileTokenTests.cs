using System.Text.Json.Nodes;
using GkeAws.Cli.Tests.Simulation;

namespace GkeAws.Cli.Tests.Tokens;

/// <summary>Tokens that somebody made to be believed, to draw on the screen, or to be shown.</summary>
public sealed class HostileTokenTests : IDisposable
{
    private readonly TokenProject _project = new();

    public void Dispose() => _project.Dispose();

    public static TheoryData<string, string> Forgeries
    {
        get
        {
            var parts = TestToken.Create().Split('.');
            var audit = TestToken.Create(change: claims => claims["sub"] = "system:serviceaccount:exports:exports-reader ");
            return new TheoryData<string, string>
            {
                { TestToken.Create("none"), "keyNotFound" },
                { TestToken.Create("none", change: _ => { }) + "AA", "keyNotFound" },
                { TestToken.Create("HS256"), "keyNotFound" },
                { TestToken.Create(keyId: "another"), "keyNotFound" },
                { TestToken.Create(keyId: null), "keyNotFound" },
                { TestToken.Create("RS384", "strict"), "keyNotFound" },
                { $"{parts[0]}.{audit.Split('.')[1]}.{parts[2]}", "invalid" },
                { $"{parts[0]}.{parts[1]}.{parts[2][..^4]}", "invalid" },
                { TestToken.Create(changeHeader: header => header["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = "AQAB", ["e"] = "AQAB" }, keyId: "mine"), "keyNotFound" },
                { TestToken.Create(changeHeader: header => header["x5u"] = "https://evil.example/chain.pem", keyId: "mine"), "keyNotFound" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forgery_is_never_allowed(string token, string verdict)
    {
        // With no signature at all there are two dots and nothing behind; the text is no token then.
        var file = token.EndsWith('.') ? token + "AAAA" : token;

        var report = await _project.ShowJson(file, "--jwks", _project.KeySet());

        Assert.Equal((verdict, "denied"), ((string?)report["signature"], (string?)report["decision"]));
    }

    [Fact]
    public async Task Keys_that_a_token_brings_are_named_and_do_not_count()
    {
        var run = await _project.Show(TestToken.Create(changeHeader: header => (header["jku"], header["x5c"]) = ("https://evil.example/keys", new JsonArray("MIIB"))));

        Assert.Contains("  jku is no key that counts: the issuer's alone do.\n", run.Output);
        Assert.Contains("  x5c is no key that counts: the issuer's alone do.\n", run.Output);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task Neither_the_token_nor_its_signature_nor_another_token_inside_is_printed(string format)
    {
        var inner = TestToken.Create();
        foreach (var token in new[] { TestToken.Create(), TestToken.Create(change: claims => (claims["act"], claims[inner]) = (new JsonArray("Bearer " + inner), 1)), TestToken.Create(change: claims => (claims["iss"], claims["sub"]) = (inner, inner)) })
        {
            var run = await _project.Show(token, "--format", format);

            Assert.All(token.Split('.').Concat(inner.Split('.')), part => Assert.DoesNotContain(part, run.All));
        }
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    [InlineData("aud")]
    [InlineData("x")]
    public async Task A_claim_steers_no_terminal_and_writes_no_line_of_ours(string claim)
    {
        var run = await _project.Show(TestToken.Create(change: claims => claims[claim] = "a\u001b[2J\u009b1m\u202eb\r\n  STS   gives a session of the role"));

        Assert.DoesNotContain(run.All, c => char.IsControl(c) && c is not '\n' || c is '\u202e');
        Assert.Equal(claim == "x" ? 1 : 0, run.Output.Split('\n').Count(line => line.StartsWith("  STS   gives a session", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("-62135596801")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999")]
    [InlineData("\"1800000000\"")]
    [InlineData("null")]
    public async Task Times_that_are_no_dates_are_said_so(string number)
    {
        foreach (var claim in new[] { "exp", "iat", "nbf" })
        {
            var run = await _project.Show(TestToken.Create(change: claims => claims[claim] = JsonNode.Parse(number)));

            Assert.True(run.Code is ExitCode.Fine or ExitCode.Findings, run.All);
            Assert.Contains("Times\n", run.Output);
        }
    }

    [Fact]
    public async Task A_token_longer_than_Sts_takes_is_refused_with_its_words()
    {
        var report = await _project.ShowJson(TestToken.Create(change: claims => claims["x"] = new string('y', 20_000)));

        Assert.Equal("ValidationError", (string?)report["comparisons"]![0]!["error"]!["code"]);
        Assert.Equal("denied", (string?)report["decision"]);
    }

    [Fact]
    public async Task Deep_claims_are_no_token()
    {
        var claims = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);

        var run = await _project.ShowInput($"{TestToken.Encode("{\"alg\":\"RS256\"}")}.{TestToken.Encode(claims)}.AAAA");

        Assert.Equal(ExitCode.Usage, run.Code);
    }

    [Fact]
    public async Task Several_audiences_are_compared_one_by_one()
    {
        var report = await _project.ShowJson(TestToken.Create(change: claims => claims["aud"] = new JsonArray("other", TestToken.Audience)));

        Assert.Contains("aud", report["comparisons"]![0]!["claims"]!.AsArray().Select(check => (string?)check!["claim"]));
        Assert.Equal((string?)report["comparisons"]![0]!["decision"], (string?)report["decision"]);
    }
}
