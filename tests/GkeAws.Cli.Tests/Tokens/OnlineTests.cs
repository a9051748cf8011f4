using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Tests.Certificates;
using GkeAws.Cli.Tests.Simulation;

namespace GkeAws.Cli.Tests.Tokens;

/// <summary><c>gke-aws token --online</c> against an issuer on loopback, with TLS that is verified.</summary>
public sealed class OnlineTests : IDisposable
{
    private const string Host = "container.googleapis.com";

    private readonly TokenProject _project = new();
    private readonly TestAuthority _authority = new("Google Trust Services", Host);

    public void Dispose()
    {
        _project.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public async Task The_issuers_own_keys_check_the_signature()
    {
        await using var server = await Issuer(TestToken.KeySet);

        var run = await Show(server, TestToken.Create());

        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("Signature: checked: the issuer's key made it\n", run.Output);
    }

    [Fact]
    public async Task A_key_that_the_issuer_has_not_is_refused()
    {
        await using var server = await Issuer("""{"keys":[]}""");

        Assert.Equal(ExitCode.Findings, (await Show(server, TestToken.Create())).Code);
    }

    [Theory]
    [InlineData("https://evil.example/clusters/c")]
    [InlineData("https://container.googleapis.com.evil.example/clusters/c")]
    [InlineData("http://container.googleapis.com/v1/x")]
    [InlineData("https://container.googleapis.com@evil.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_token_chooses_no_host_to_call(string issuer)
    {
        await using var server = await Issuer(TestToken.KeySet);

        var run = await Show(server, TestToken.Create(change: claims => claims["iss"] = issuer));

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains("neither at container.googleapis.com nor an issuer of this project", run.Error);
        Assert.Empty(server.Hosts);
    }

    [Fact]
    public async Task A_host_that_is_not_trusted_is_not_believed()
    {
        using var other = new TestAuthority("Other", Host);
        await using var server = await Issuer(TestToken.KeySet);

        var run = await Show(server, TestToken.Create(), other.Root);

        Assert.Equal((ExitCode.Outside, ""), (run.Code, run.Output));
    }

    private async Task<LoopbackTls> Issuer(string keys)
    {
        var server = await LoopbackTls.Start(_ => (_authority.Leaf, [_authority.Intermediate]));
        server.Pages[TestToken.Issuer["https://".Length..] + "/.well-known/openid-configuration"] =
            new JsonObject { ["issuer"] = TestToken.Issuer, ["jwks_uri"] = TestToken.Issuer + "/jwks" }.ToJsonString();
        server.Pages[TestToken.Issuer["https://".Length..] + "/jwks"] = keys;
        return server;
    }

    private async Task<CommandRun> Show(LoopbackTls server, string token, X509Certificate2? root = null)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(root ?? _authority.Root);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = server.Connect, SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy } };
        await File.WriteAllTextAsync(_project.Files.Beside("token"), token);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await TokenCommand.Create(new Terminal(output, error), handler).Parse(["token", _project.Files.Beside("token"), "--project", _project.Files.Folder, "--online"]).InvokeAsync();
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
