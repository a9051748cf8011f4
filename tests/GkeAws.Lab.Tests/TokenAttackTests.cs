using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using GkeAws.Lab.Issuer;

namespace GkeAws.Lab.Tests;

/// <summary>Tokens that must not get in, each with the error that AWS has for it, and beside the token that does.</summary>
public sealed class TokenAttackTests : IAsyncLifetime, IDisposable
{
    private const string Invalid = "InvalidIdentityToken";

    private readonly RSA _foreign = RSA.Create(2048);
    private RunningLab _lab = null!;
    private AmazonSecurityTokenServiceClient _sts = null!;

    public async Task InitializeAsync()
    {
        _lab = await RunningLab.OfFleet();
        _sts = _lab.Sts();
    }

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    public void Dispose()
    {
        _foreign.Dispose();
        _sts.Dispose();
    }

    [Fact]
    public async Task The_token_itself_gets_in() => Assert.StartsWith("ASIA", (await Assume(_lab.Token())).Credentials.AccessKeyId, StringComparison.Ordinal);

    [Fact]
    public async Task Algorithm_none() => await Refused(Forge(token => token.Header["alg"] = "none").WithOldSignature(), Invalid, 400);

    [Fact]
    public async Task Algorithm_none_without_a_signature() => await Refused(Forge(token => token.Header["alg"] = "none").SignedBy(_ => []), Invalid, 400);

    [Fact]
    public async Task HS256_with_the_public_key()
    {
        var pem = System.Text.Encoding.UTF8.GetBytes(PublicKey().ExportSubjectPublicKeyInfoPem());
        await Refused(Forge(token => token.Header["alg"] = "HS256").SignedBy(data => HMACSHA256.HashData(pem, data)), Invalid, 400);
    }

    [Fact]
    public async Task Wrong_kid() => await Refused(ForgeAndSign(token => token.Header["kid"] = "somebody"), Invalid, 400, "Couldn't retrieve verification key");

    [Fact]
    public async Task Key_of_a_stranger() => await Refused(Forge(_ => { }).SignedBy(ForgedToken.Rs256(_foreign)), Invalid, 400);

    [Fact]
    public async Task Key_of_another_issuer_of_the_lab()
    {
        var other = _lab.Project.Parameters.Environments.SelectMany(environment => environment.Clusters).First(cluster => cluster.Issuer != _lab.Cluster.Issuer);
        var token = new ForgedToken(_lab.Server.Mint(other, Pod()));
        token.Claims["iss"] = _lab.Cluster.Issuer.Url;
        var key = _lab.Server.Issuers.Find(other.Issuer.Url)!.Key;
        await Refused(token.SignedBy(key.Sign), Invalid, 400, "Couldn't retrieve verification key");
    }

    [Theory]
    [InlineData("jwk")]
    [InlineData("x5u")]
    [InlineData("jku")]
    public async Task A_key_that_the_token_brings_itself_is_not_looked_at(string header)
    {
        var parameters = _foreign.ExportParameters(false);
        var forged = Forge(token =>
        {
            token.Header["kid"] = "mine";
            token.Header[header] = header == "jwk"
                ? new JsonObject { ["kty"] = "RSA", ["n"] = Convert.ToBase64String(parameters.Modulus!), ["e"] = "AQAB" }
                : (JsonNode)"http://127.0.0.1:1/key";
        });
        await Refused(forged.SignedBy(ForgedToken.Rs256(_foreign)), Invalid, 400);
    }

    [Fact]
    public async Task Tampered_subject() => await Refused(Forge(token => token.Claims["sub"] = "system:serviceaccount:kube-system:admin").WithOldSignature(), Invalid, 400);

    [Fact]
    public async Task Expired()
    {
        var token = _lab.Token();
        _lab.Clock.Advance(TimeSpan.FromSeconds(3600));
        await Refused(token, "ExpiredTokenException", 400, "Token expired: current date/time");
    }

    [Fact]
    public async Task From_the_future()
    {
        _lab.Clock.Advance(TimeSpan.FromHours(1));
        var token = _lab.Token();
        _lab.Clock.Advance(TimeSpan.FromHours(-1));
        await Refused(token, Invalid, 400);
    }

    [Fact]
    public async Task No_expiry() => await Refused(ForgeAndSign(token => token.Claims.Remove("exp")), Invalid, 400, "Missing a required claim: exp");

    [Fact]
    public async Task Wrong_audience() => await Refused(_lab.Token(token => token with { Audience = "sts.amazon.com" }), Invalid, 400, "Incorrect token audience");

    [Fact]
    public async Task Several_audiences_none_of_them_right() =>
        await Refused(ForgeAndSign(token => token.Claims["aud"] = new JsonArray("a", "b")), Invalid, 400, "Incorrect token audience");

    [Theory]
    [InlineData("/")]
    [InlineData("UPPER")]
    public async Task An_issuer_that_differs_by_a_character(string change)
    {
        var url = change == "/" ? _lab.Cluster.Issuer.Url + "/" : _lab.Cluster.Issuer.Url.Replace("container", "Container", StringComparison.Ordinal);
        await Refused(ForgeAndSign(token => token.Claims["iss"] = url), Invalid, 400, $"No OpenIDConnect provider found in your account for {url}");
    }

    [Fact]
    public async Task An_unknown_issuer_skips_no_check() =>
        await Refused(Forge(token => token.Claims["iss"] = "https://evil.example").SignedBy(ForgedToken.Rs256(_foreign)), Invalid, 400, "No OpenIDConnect provider found");

    [Fact]
    public async Task Googles_own_issuer_has_no_keys_here() =>
        await Refused(Forge(token => token.Claims["iss"] = "https://accounts.google.com").SignedBy(ForgedToken.Rs256(_foreign)), Invalid, 400);

    [Fact]
    public async Task A_token_of_20001_characters()
    {
        // The SDK would not send it.
        var answer = await Raw(("RoleArn", _lab.RoleArn), ("RoleSessionName", "pod-1"), ("WebIdentityToken", new string('a', 20_001)));
        Assert.Equal(400, answer.Status);
        Assert.Contains("<Code>ValidationError</Code>", answer.Body, StringComparison.Ordinal);
        Assert.Contains("length less than or equal to 20000", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicate_claims()
    {
        var token = new ForgedToken(_lab.Token());
        var claims = token.Claims.ToJsonString();
        await Refused(token.WithClaims($"{{\"sub\":\"system:serviceaccount:x:y\",{claims[1..]}", Key().Sign), Invalid, 400);
    }

    [Fact]
    public async Task The_old_key_after_a_rotation()
    {
        var token = _lab.Token();
        _lab.Server.RotateKey(_lab.Cluster, keepsOld: true);
        await Assume(token);
        await Assume(_lab.Token());

        _lab.Server.RotateKey(_lab.Cluster, keepsOld: false);

        await Refused(token, Invalid, 400, "Couldn't retrieve verification key");
        await Assume(_lab.Token());
    }

    [Fact]
    public async Task Another_subject_is_not_authorized_and_the_log_names_the_condition_key()
    {
        await Refused(_lab.Token(token => token with { ServiceAccount = "default" }), "AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithWebIdentity");
        Assert.Contains(_lab.Log, line => line.Contains($"{_lab.Cluster.Issuer.WithoutScheme}:sub", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_is_not_there_is_answered_like_one_that_refuses()
    {
        var refused = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => _sts.AssumeRoleWithWebIdentityAsync(new()
        {
            RoleArn = _lab.RoleArn + "x", RoleSessionName = "pod-1", WebIdentityToken = _lab.Token(),
        }));
        Assert.Equal(("AccessDenied", 403), (refused.ErrorCode, (int)refused.StatusCode));
    }

    [Fact]
    public async Task A_session_longer_than_the_role_gives()
    {
        var refused = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => _sts.AssumeRoleWithWebIdentityAsync(new()
        {
            RoleArn = _lab.RoleArn, RoleSessionName = "pod-1", WebIdentityToken = _lab.Token(), DurationSeconds = 7200,
        }));
        Assert.Equal("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.", refused.Message);
    }

    [Fact]
    public async Task No_reason_is_in_an_answer()
    {
        await Refused(_lab.Token(token => token with { ServiceAccount = "default" }), "AccessDenied", 403);
        var answer = await Raw(("RoleArn", _lab.RoleArn), ("RoleSessionName", "pod-1"), ("WebIdentityToken", _lab.Token(token => token with { ServiceAccount = "default" })));
        Assert.DoesNotContain(":sub", answer.Body, StringComparison.Ordinal);
    }

    private PodToken Pod() => new(_lab.Workload.Token.Audience.Value, _lab.Workload.ServiceAccount.Namespace, _lab.Workload.ServiceAccount.Name, "pod-1", TimeSpan.FromHours(1));

    private SigningKey Key() => _lab.Server.Issuers.Find(_lab.Cluster.Issuer.Url)!.Key;

    private RSA PublicKey()
    {
        var json = (JsonObject)JsonNode.Parse(_lab.Server.Issuers.Find(_lab.Cluster.Issuer.Url)!.KeySetDocument)!["keys"]![0]!;
        return RSA.Create(new RSAParameters
        {
            Modulus = System.Buffers.Text.Base64Url.DecodeFromChars(json["n"]!.GetValue<string>()),
            Exponent = System.Buffers.Text.Base64Url.DecodeFromChars(json["e"]!.GetValue<string>()),
        });
    }

    private ForgedToken Forge(Action<ForgedToken> change)
    {
        var token = new ForgedToken(_lab.Token());
        change(token);
        return token;
    }

    /// <summary>With the issuer's true key: only what was changed is wrong.</summary>
    private string ForgeAndSign(Action<ForgedToken> change) => Forge(change).SignedBy(Key().Sign);

    private Task<AssumeRoleWithWebIdentityResponse> Assume(string token) =>
        _sts.AssumeRoleWithWebIdentityAsync(new() { RoleArn = _lab.RoleArn, RoleSessionName = "pod-1", WebIdentityToken = token });

    private async Task Refused(string token, string code, int status, string message = "")
    {
        var refused = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => Assume(token));
        Assert.Equal((code, status), (refused.ErrorCode, (int)refused.StatusCode));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Body)> Raw(params (string Name, string Value)[] form)
    {
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(form.Prepend(("Version", "2011-06-15")).Prepend(("Action", "AssumeRoleWithWebIdentity")).Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2)));
        using var answer = await http.PostAsync(_lab.Server.Endpoint, content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
