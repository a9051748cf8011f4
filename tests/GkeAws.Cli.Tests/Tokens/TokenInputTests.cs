using System.Text.Json.Nodes;
using GkeAws.Cli.Tests.Simulation;

namespace GkeAws.Cli.Tests.Tokens;

/// <summary>The forms in which people have a token, and what is none.</summary>
public sealed class TokenInputTests : IDisposable
{
    private readonly TokenProject _project = new();

    public void Dispose() => _project.Dispose();

    public static TheoryData<string> Forms =>
    [
        "{0}", "{0}\n", "{0}\r\n", "  {0}  ", "\uFEFF{0}", "Bearer {0}", "\"{0}\"",
        """{"kind":"TokenRequest","apiVersion":"authentication.k8s.io/v1","spec":{},"status":{"token":"{0}","expirationTimestamp":"2026-11-25T05:00:00Z"}}""",
        "apiVersion: authentication.k8s.io/v1\nkind: TokenRequest\nmetadata:\n  name: exports-reader\nstatus:\n  expirationTimestamp: \"2026-11-25T05:00:00Z\"\n  token: {0}\n",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_token_is_found_in_what_kubectl_writes(string form)
    {
        var run = await _project.ShowInput(form.Replace("{0}", TestToken.Create(), StringComparison.Ordinal));

        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.StartsWith("allowed: dev / exports-reader / dev-2", run.Output);
    }

    [Theory]
    [InlineData("", "standard input: empty")]
    [InlineData(" \n", "standard input: empty")]
    [InlineData("hello", "has 1.")]
    [InlineData("a.b", "has 2.")]
    [InlineData("a.b.c.d.e", "has 5.")]
    [InlineData("ya29.a0AfH6SMB-something", "an access token of Google")]
    [InlineData("{}", "no TokenRequest with a member status.token")]
    [InlineData("{\"status\":{\"token\":1}}", "no TokenRequest")]
    [InlineData("{\"status\":", "no TokenRequest")]
    [InlineData("status: [", "no TokenRequest")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.eyJpc3M\niOiJ4In0.AA", "white space inside")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.W10.AA", "The claims part is no JSON object")]
    public async Task What_is_no_token_is_said_without_its_content(string input, string problem)
    {
        var run = await _project.ShowInput(input);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains(problem, run.Error);
        Assert.DoesNotContain("a0AfH6SMB", run.All);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_huge_files_are_no_token()
    {
        var binary = await _project.ShowInput([0xFF, 0xFE, 0x00]);
        var huge = await _project.ShowInput(new byte[(1 << 20) + 1]);

        Assert.Equal((ExitCode.Usage, ExitCode.Usage), (binary.Code, huge.Code));
        Assert.Contains("not UTF-8", binary.Error);
        Assert.Contains("more than 1048576 bytes", huge.Error);
    }

    [Fact]
    public async Task A_missing_file_and_contradicting_options_are_wrong_usage()
    {
        var missing = await CommandRun.Of([], "token", _project.Files["none"]);
        var both = await CommandRun.Of([], "token", "-", "--online", "--jwks", "keys");

        Assert.Contains("not found. Name a token file", missing.Error);
        Assert.Contains("--jwks and --online exclude each other", both.Error);
        Assert.Equal((ExitCode.Usage, ExitCode.Usage), (missing.Code, both.Code));
    }

    [Fact]
    public async Task A_token_made_twice_named_is_refused()
    {
        var claims = TestToken.Encode("""{"iss":"a","iss":"b"}""");

        var run = await _project.ShowInput($"{TestToken.Encode(new JsonObject { ["alg"] = "RS256" })}.{claims}.{TestToken.Encode(new string('s', 256))}");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("names 'iss' twice", run.Error);
        Assert.DoesNotContain(claims, run.All);
    }
}
