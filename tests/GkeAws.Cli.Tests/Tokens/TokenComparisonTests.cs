using System.Text.Json.Nodes;
using GkeAws.Cli.Tests.Simulation;

namespace GkeAws.Cli.Tests.Tokens;

/// <summary>Which claim fails, where the project says otherwise, and what to do.</summary>
public sealed class TokenComparisonTests : IDisposable
{
    private readonly TokenProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_pods_own_token_is_allowed_and_names_its_role()
    {
        var run = await _project.Show(TestToken.Create(), "--jwks", _project.KeySet());

        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.StartsWith("allowed: dev / exports-reader / dev-2 becomes arn:aws:iam::111122223333:role/exports\n", run.Output);
        Assert.Contains("Signature: checked: the issuer's key made it\n", run.Output);
        Assert.Contains("  iss   fits\n  aud   fits\n  sub   fits\n  exp   fits\n  STS   gives a session of the role\n", run.Output);
    }

    [Fact]
    public async Task Times_are_said_in_plain_words()
    {
        var run = await _project.Show(TestToken.Create());

        Assert.Matches("  ends       [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:]{8}Z, in (59 minutes|1 hour)\n  life       1 hour; a kubelet replaces it after 48 minutes\n", run.Output);
    }

    [Fact]
    public async Task The_automounted_token_is_called_by_its_name()
    {
        var token = TestToken.Create(change: claims => (claims["aud"], claims["exp"]) = (new JsonArray(TestToken.Issuer), (long)claims["iat"]! + 31_536_000));

        var run = await _project.Show(token);

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.StartsWith("denied: this is the automounted API token: its audience is the issuer itself\n", run.Output);
        Assert.Contains("read /var/run/secrets/tokens/token", run.Output);
        Assert.Equal("apiServer", (string?)(await _project.ShowJson(token))["kind"]);
    }

    [Theory]
    [InlineData("iss", "https://container.googleapis.com/v1/projects/acme-dev/locations/asia-south1/clusters/dev-2/", "Only a slash at the end differs")]
    [InlineData("iss", "https://container.googleapis.com/v1/projects/acme-dev/locations/asia-south1/clusters/Dev-2", "Only upper and lower case differ")]
    [InlineData("iss", "https://container.googleapis.com/v1/projects/acme-dev/locations/asia-south1/clusters/dev-9", "The token is of another cluster")]
    [InlineData("aud", "sts.amazon.com", "kubectl create token exports-reader --namespace exports --audience sts.amazonaws.com")]
    [InlineData("sub", "system:serviceaccount:exports:default", "serviceAccountName: exports-reader")]
    public async Task A_claim_that_differs_is_named_with_a_fix(string claim, string value, string fix)
    {
        var report = await _project.ShowJson(TestToken.Create(change: claims => claims[claim] = value));

        Assert.Equal([claim], Wrong(report));
        var check = Checks(report).Single(check => (string?)check["claim"] == claim);
        Assert.Contains(value, (string?)check["problem"]);
        Assert.Contains(fix, (string?)check["fix"]);
        Assert.EndsWith("federation.json", (string?)check["place"]);
        Assert.Equal("denied", (string?)report["decision"]);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("sub")]
    [InlineData("exp")]
    public async Task A_claim_that_is_missing_is_named(string claim)
    {
        var report = await _project.ShowJson(TestToken.Create(change: claims => claims.Remove(claim)));

        Assert.Equal([claim], Wrong(report));
        Assert.Equal("missing", (string?)Checks(report).Single(check => (string?)check["claim"] == claim)["problem"]);
    }

    [Fact]
    public async Task An_audience_that_was_changed_in_the_trust_policy_is_named_with_its_line()
    {
        var lines = File.ReadAllLines(_project.Files[TokenProject.Trust]);
        var line = Array.FindLastIndex(lines, text => text.Contains("clusters/dev-2:aud\"", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("sts.amazonaws.com\"", "sts.amazon.com\"", StringComparison.Ordinal);
        File.WriteAllLines(_project.Files[TokenProject.Trust], lines);

        var run = await _project.Show(TestToken.Create());

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.StartsWith("denied: dev / exports-reader / dev-2: aud\n", run.Output);
        Assert.Contains($"  aud   StringEquals {TestToken.Issuer["https://".Length..]}:aud: wanted 'sts.amazon.com', got 'sts.amazonaws.com' ({_project.Files[TokenProject.Trust]}({line + 1},", run.Output);
        Assert.Contains("        fix: Write 'sts.amazonaws.com' there, then run scripts/4-role.sh.\n", run.Output);
        Assert.Contains("  STS   403 AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity\n", run.Output);
    }

    [Fact]
    public async Task An_old_token_still_tells_what_the_trust_policy_would_refuse()
    {
        _project.Files.Replace(TokenProject.Trust, "exports:exports-reader", "exports:exports-writer");
        var report = await _project.ShowJson(TestToken.Create(change: claims => (claims["iat"], claims["nbf"], claims["exp"]) = (1_700_000_000, 1_700_000_000, 1_700_003_600)));

        Assert.Equal(["sub", "exp"], Wrong(report));
        Assert.Equal("ExpiredTokenException", (string?)report["comparisons"]![0]!["error"]!["code"]);
    }

    [Fact]
    public async Task A_client_id_that_the_provider_lacks_is_named_with_its_file()
    {
        _project.Files.Replace(TokenProject.Provider, "sts.amazonaws.com", "sts.amazon.com");

        var report = await _project.ShowJson(TestToken.Create());

        var check = Checks(report).Single(check => (string?)check["claim"] == "aud");
        Assert.Equal(_project.Files[TokenProject.Provider], (string?)check["place"]);
        Assert.Equal("InvalidIdentityToken", (string?)report["comparisons"]![0]!["error"]!["code"]);
    }

    [Theory]
    [InlineData("/clusters/dev-2\"", "/clusters/dev-2/\"")]
    [InlineData("/clusters/dev-2\"", "/clusters/dev-3\"")]
    public async Task A_provider_of_another_address_is_told_at_iss(string from, string to)
    {
        _project.Files.Replace(TokenProject.Provider, from, to);

        var report = await _project.ShowJson(TestToken.Create());

        Assert.Equal(["iss"], Wrong(report));
        Assert.Contains("No OpenIDConnect provider found", (string?)report["comparisons"]![0]!["error"]!["message"]);
    }

    [Fact]
    public async Task A_statement_that_denies_is_named()
    {
        var trust = JsonNode.Parse(File.ReadAllText(_project.Files[TokenProject.Trust]))!;
        trust["Statement"]!.AsArray().Add(JsonNode.Parse("""{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"sts:AssumeRoleWithWebIdentity"}"""));
        _project.Files.Write(TokenProject.Trust, trust.ToJsonString());

        var report = await _project.ShowJson(TestToken.Create());

        Assert.Equal("denied", (string?)report["decision"]);
        Assert.Equal(["trust"], Wrong(report));
    }

    [Fact]
    public async Task A_stranger_is_shown_the_nearest_workload()
    {
        var run = await _project.Show(TestToken.Create(change: claims => (claims["iss"], claims["sub"]) = ("https://token.actions.githubusercontent.com", "repo:octo/app:ref:refs/heads/main")));

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.StartsWith("denied: no workload of this project; iss, sub\n", run.Output);
        Assert.Contains("No workload has this issuer and this subject; the nearest is ", run.Output);
        Assert.Contains("InvalidIdentityToken: No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com", run.Output);
    }

    [Fact]
    public async Task Without_a_project_the_token_is_still_read()
    {
        using var folder = new TemporaryDirectory();
        var file = folder["token"];
        await File.WriteAllTextAsync(file, TestToken.Create());

        var run = await CommandRun.Of([], "token", file, "--format", "json");
        var missing = await CommandRun.Of([], "token", file, "--project", folder["none"]);

        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("compared with nothing", run.Error);
        Assert.Equal(TestToken.Subject, (string?)JsonNode.Parse(run.Output)!["claims"]!["sub"]);
        Assert.Equal((ExitCode.Usage, ""), (missing.Code, missing.Output));
    }

    private static IEnumerable<JsonObject> Checks(JsonObject report) => report["comparisons"]![0]!["claims"]!.AsArray().Select(check => check!.AsObject());

    private static IEnumerable<string?> Wrong(JsonObject report) => Checks(report).Where(check => !(bool)check["fits"]!).Select(check => (string?)check["claim"]);
}
