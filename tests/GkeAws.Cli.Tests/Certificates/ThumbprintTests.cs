using System.Text.Json.Nodes;
using GkeAws.Cli.Certificates;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Tests.Simulation;

namespace GkeAws.Cli.Tests.Certificates;

/// <summary><c>gke-aws thumbprint</c> against a TLS server with certificates of its own.</summary>
public sealed class ThumbprintTests : IDisposable
{
    private const string Host = "keys.example.com";
    private const string Issuer = "https://issuer.example.com/clusters/demo";
    private const string Google = "https://container.googleapis.com/v1/projects/p/locations/l/clusters/c";

    private readonly TestAuthority _authority = new("Example Trust", Host, "issuer.example.com");
    private readonly TemporaryDirectory _folder = new();

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_last_certificate_of_the_host_of_the_keys_is_the_one()
    {
        using var other = new TestAuthority("Another Trust", "issuer.example.com");
        await using var server = await LoopbackTls.Start(host => host == Host ? (_authority.Leaf, [_authority.Intermediate]) : (other.Leaf, [other.Intermediate]));
        Serve(server, Issuer, $"https://{Host}/jwks");

        var run = await Run(server.Way(_authority.Root, other.Root), Issuer);
        var json = JsonNode.Parse((await Run(server.Way(_authority.Root, other.Root), Issuer, "--format", "json")).Output)!;

        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        // Where issuer and keys differ in their hosts, IAM wants both; the keys' first.
        string[] wanted = [TestAuthority.Thumbprint(_authority.Intermediate), TestAuthority.Thumbprint(other.Intermediate)];
        Assert.Equal(wanted, run.Output.Split('\n').Take(2));
        Assert.Equal(wanted, json["thumbprints"]!.AsArray().Select(text => (string?)text));
        Assert.Contains($"{Host} (jwks_uri) shows 2 certificates\n", run.Output);
        Assert.Contains($"  > {wanted[0]}  O=Example Trust, CN=Intermediate\n", run.Output);
        Assert.Contains($"    {TestAuthority.Thumbprint(_authority.Leaf)}  CN={Host}\n", run.Output);
        Assert.Contains("it does not matter: a known authority signed the host's certificate", run.Output);
        Assert.False((bool)json["hosts"]![0]!["matters"]!);
    }

    [Fact]
    public async Task An_authority_that_nobody_knows_makes_it_matter()
    {
        using var known = new TestAuthority("Known Trust", "known.example.com");
        await using var server = await LoopbackTls.Start(_ => (_authority.Leaf, [_authority.Intermediate]));
        Serve(server, Issuer, "https://issuer.example.com/jwks");

        var run = await Run(server.Way(known.Root), Issuer);

        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("this machine does not trust it: ", run.Output);
        Assert.Contains("it matters unless AWS knows this authority", run.Output);
        Assert.Single(run.Output.Split("\n\n")[0].Split('\n'));
    }

    [Fact]
    public async Task A_certificate_of_another_host_is_not_trusted()
    {
        await using var server = await LoopbackTls.Start(_ => (_authority.Leaf, [_authority.Intermediate]));
        Serve(server, "https://elsewhere.example.com", "https://elsewhere.example.com/jwks");

        var run = await Run(server.Way(_authority.Root), "https://elsewhere.example.com");

        Assert.Contains("this machine does not trust it: the certificate is not for elsewhere.example.com\n", run.Output);
    }

    [Theory]
    [InlineData("Corporate Network Ltd", true)]
    [InlineData("Zscaler Inc.", true)]
    [InlineData("Google Trust Services", false)]
    [InlineData("GlobalSign nv-sa", false)]
    public async Task In_Googles_place_only_Googles_authorities_are_no_proxy(string organization, bool isProxy)
    {
        using var authority = new TestAuthority(organization, "container.googleapis.com");
        await using var server = await LoopbackTls.Start(_ => (authority.Leaf, [authority.Intermediate]));
        Serve(server, Google, Google + "/jwks");

        // The proxy's root is installed on such machines: trust alone does not show it.
        var run = await Run(server.Way(authority.Root), Google);

        Assert.Equal(isProxy ? ExitCode.Findings : ExitCode.Fine, run.Code);
        Assert.Equal(isProxy, run.Output.Contains("  proxy    a proxy opens the connection: ", StringComparison.Ordinal));
        Assert.Equal(isProxy, run.Output.Contains("do not give it to AWS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxy_that_names_itself_is_noticed_at_any_host()
    {
        using var authority = new TestAuthority("mitmproxy", Host, "issuer.example.com");
        await using var server = await LoopbackTls.Start(_ => (authority.Leaf, [authority.Intermediate]));
        Serve(server, Issuer, $"https://{Host}/jwks");

        Assert.Equal(ExitCode.Findings, (await Run(server.Way(authority.Root), Issuer)).Code);
    }

    [Theory]
    [InlineData("""{"issuer":"https://issuer.example.com/clusters/other","jwks_uri":"https://keys.example.com/jwks"}""", "the document is of issuer")]
    [InlineData("""{"issuer":"https://issuer.example.com/clusters/demo","jwks_uri":"http://keys.example.com/jwks"}""", "has no https jwks_uri")]
    [InlineData("""{"issuer":"https://issuer.example.com/clusters/demo"}""", "has no https jwks_uri")]
    [InlineData("[]", "a discovery document is an object")]
    [InlineData("{", "error: ")]
    [InlineData("https://elsewhere.example.com/", "answers 302")]
    [InlineData("", "answers 404")]
    public async Task A_discovery_document_that_AWS_would_refuse_is_refused(string document, string problem)
    {
        await using var server = await LoopbackTls.Start(_ => (_authority.Leaf, [_authority.Intermediate]));
        if (document.Length > 0)
        {
            server.Pages["issuer.example.com/clusters/demo/.well-known/openid-configuration"] = document;
        }

        var run = await Run(server.Way(_authority.Root), Issuer);

        Assert.Equal((ExitCode.Outside, ""), (run.Code, run.Output));
        Assert.Contains(problem, run.Error);
    }

    [Fact]
    public async Task Nobody_there_is_something_outside()
    {
        var server = await LoopbackTls.Start(_ => (_authority.Leaf, []));
        var way = server.Way(_authority.Root);
        var port = server.Port;
        await server.DisposeAsync();
        var gone = way with { Connect = async (context, cancellation) => { using var client = new System.Net.Sockets.TcpClient(); await client.ConnectAsync(System.Net.IPAddress.Loopback, port, cancellation); return Stream.Null; } };

        var run = await Run(gone, Issuer);

        Assert.Equal(ExitCode.Outside, run.Code);
        Assert.Contains("HTTPS_PROXY", run.Error);
    }

    [Fact]
    public async Task A_saved_chain_gives_its_last_certificate()
    {
        var file = _folder["chain.pem"];
        await File.WriteAllTextAsync(file, $"CONNECTED(00000003)\n{_authority.Leaf.ExportCertificatePem()}\n 1 s:\n{_authority.Intermediate.ExportCertificatePem()}\n---\n");

        var run = await Run(new TlsWay(null, [_authority.Root]), "--pem", file);

        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.StartsWith(TestAuthority.Thumbprint(_authority.Intermediate) + "\n\n", run.Output);
    }

    [Fact]
    public async Task A_root_that_is_sent_too_is_listed_beside_the_top_intermediate()
    {
        var file = _folder["chain.pem"];
        await File.WriteAllTextAsync(file, string.Join('\n', new[] { _authority.Leaf, _authority.Intermediate, _authority.Root }.Select(certificate => certificate.ExportCertificatePem())));

        var run = await Run(new TlsWay(null, [_authority.Root]), "--pem", file);

        Assert.Equal([TestAuthority.Thumbprint(_authority.Intermediate), TestAuthority.Thumbprint(_authority.Root), ""], run.Output.Split('\n').Take(3));
    }

    [SkippableFact]
    public async Task Openssl_gives_the_same_thumbprint()
    {
        Requires.Programs("openssl");
        var (chain, last) = (_folder["chain.pem"], _folder["last.pem"]);
        await File.WriteAllTextAsync(chain, _authority.Leaf.ExportCertificatePem() + "\n" + _authority.Intermediate.ExportCertificatePem());
        await File.WriteAllTextAsync(last, _authority.Intermediate.ExportCertificatePem());

        var oracle = Tool.Run("openssl", ["x509", "-in", last, "-noout", "-fingerprint", "-sha1"]).Output;

        Assert.Equal(oracle.Trim().Split('=')[1].Replace(":", "", StringComparison.Ordinal).ToLowerInvariant(), (await Run(TlsWay.OfMachine, "--pem", chain)).Output.Split('\n')[0]);
    }

    [Theory]
    [InlineData("no certificate at all")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public async Task A_file_without_certificates_is_wrong_usage(string text)
    {
        await File.WriteAllTextAsync(_folder["chain.pem"], text);

        var run = await Run(TlsWay.OfMachine, "--pem", _folder["chain.pem"]);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains("no certificate that can be read", run.Error);
    }

    [Theory]
    [InlineData("http://issuer.example.com")]
    [InlineData("issuer.example.com")]
    [InlineData("https://user@issuer.example.com")]
    [InlineData("https://issuer.example.com/?a=b")]
    public async Task What_is_no_issuer_is_wrong_usage(string url) => Assert.Equal(ExitCode.Usage, (await Run(TlsWay.OfMachine, url)).Code);

    [Fact]
    public async Task One_source_is_needed()
    {
        Assert.Equal(ExitCode.Usage, (await CommandRun.Of([], "thumbprint")).Code);
        Assert.Equal(ExitCode.Usage, (await CommandRun.Of([], "thumbprint", Issuer, "--pem", "x")).Code);
        Assert.Equal(ExitCode.Usage, (await CommandRun.Of([], "thumbprint", "--pem", _folder["none"])).Code);
    }

    private static void Serve(LoopbackTls server, string issuer, string keys)
    {
        server.Pages[issuer["https://".Length..] + "/.well-known/openid-configuration"] = new JsonObject { ["issuer"] = issuer, ["jwks_uri"] = keys }.ToJsonString();
        server.Pages[keys["https://".Length..]] = """{"keys":[]}""";
    }

    private static async Task<CommandRun> Run(TlsWay way, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ThumbprintCommand.Create(new Terminal(output, error), way).Parse(arguments).InvokeAsync();
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
