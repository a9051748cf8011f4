using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Simulation;

public sealed class TokenTests : IDisposable
{
    private const string Issuer = TestToken.Issuer;
    private const string Trust = "deploy/dev/aws/roles/exports/trust-policy.json";

    private readonly ProjectCopy _project = new("fleet");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_token_chooses_its_pod_and_says_that_nobody_checked_it()
    {
        var run = await Simulate(Token());

        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("  pod        dev / exports-reader / dev-2\n", run.Output);
        Assert.Contains("  signature  not checked: anybody could have written these claims; --jwks FILE checks them\n", run.Output);
        Assert.Contains($"  iss        {Issuer}\n", run.Output);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("ES256")]
    public async Task A_key_set_checks_the_signature(string algorithm)
    {
        var run = await Simulate(Token(algorithm: algorithm), "--jwks", KeySet());

        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("  signature  checked against the key set\n", run.Output);
    }

    [Fact]
    public async Task Claims_that_were_changed_after_signing_are_refused()
    {
        var parts = Token().Split('.');
        var claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("exports-reader", "exports-writer", StringComparison.Ordinal);

        var run = await Simulate($"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}", "--jwks", KeySet());

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("  STS        400 InvalidIdentityToken: The signature of the token is not valid.\n", run.Output);
        Assert.Contains("  STS refuses before it looks at the trust policy.\n", run.Output);
    }

    [Theory]
    [InlineData("another", "RS256")]
    [InlineData("rsa", "ES256")]
    [InlineData("strict", "RS384")]
    [InlineData("encrypts", "RS256")]
    [InlineData(null, "RS256")]
    public async Task A_key_that_does_not_fit_is_no_key(string? keyId, string algorithm)
    {
        var run = await Simulate(Token(algorithm: algorithm, keyId: keyId), "--jwks", KeySet());

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("InvalidIdentityToken: Couldn't retrieve verification key", run.Output);
    }

    [Theory]
    [InlineData("[]", "(1,1): error: a key set is an object with a list named keys.")]
    [InlineData("{\"keys\":", "(1,9): error: ")]
    [InlineData("{\"keys\":[1]}", "(1,10): error: a key is an object.")]
    [InlineData("{\"keys\":[{}]}", "(1,10): error: a key has a member kty.")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"n\":\"?\",\"e\":\"AQAB\"}]}", "(1,10): error: the numbers of this key make no key")]
    [InlineData("{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}", "(1,10): error: the numbers of this key make no key")]
    public async Task A_key_set_that_is_none_is_refused_with_its_place(string keys, string problem)
    {
        _project.Write("jwks.json", keys);

        var run = await Simulate(Token(), "--jwks", _project["jwks.json"]);

        Assert.Contains("jwks.json" + problem, run.Error);
        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task The_token_itself_is_never_printed(string format)
    {
        foreach (var token in new[] { Token(), Token() + "x", "no-token-but-a-secret", Token(change: claims => claims["exp"] = 1) })
        {
            var run = await Simulate(token, "--format", format);

            Assert.All(token.Split('.').Where(part => part.Length > 10), part => Assert.DoesNotContain(part, run.All));
        }
    }

    [Theory]
    [InlineData("eyJh")]
    [InlineData("a.b.c")]
    [InlineData("")]
    public async Task What_is_no_token_has_the_answer_of_Sts(string token)
    {
        var run = await Simulate(token, "--environment", "dev", "--workload", "audit", "--cluster", "dev-1");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains(token.Length == 0 ? "400 ValidationError: " : "400 InvalidIdentityToken: The ID Token provided is not a valid JWT.", run.Output);
    }

    [Fact]
    public async Task A_stranger_is_asked_whose_role_to_try()
    {
        var run = await Simulate(Token(change: claims => claims["sub"] = "system:serviceaccount:default:default"));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("Choose one:\n", run.Error);
    }

    [Fact]
    public async Task The_first_mismatch_of_each_statement_is_shown()
    {
        _project.Replace(Trust, "clusters/dev-2:aud\"", "clusters/dev-2:oaud\"");

        var run = await Simulate(Token());

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("Principal is 'arn:aws:iam::111122223333:oidc-provider/container.googleapis.com/v1/projects/acme-dev/locations/asia-south1-a/clusters/dev-1', the request has", run.Output);
        Assert.Contains("clusters/dev-2:oaud: wanted 'sts.amazonaws.com', the request has no such key", run.Output);
        Assert.Contains("  STS        403 AccessDenied: ", run.Output);
    }

    private Task<CommandRun> Simulate(string token, params IEnumerable<string> arguments)
    {
        File.WriteAllText(_project.Beside("token"), token + "\n");
        return _project.Simulate(["--token", _project.Beside("token"), .. arguments]);
    }

    private string KeySet()
    {
        _project.Write("jwks.json", TestToken.KeySet);
        return _project["jwks.json"];
    }

    private static string Token(string algorithm = "RS256", string? keyId = "", Action<JsonObject>? change = null) => TestToken.Create(algorithm, keyId, change);
}
