using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Simulation;

public sealed class PolicyFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Policies_of_anybody_are_answered_without_a_project()
    {
        var allow = Write("allow.json", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:username}/*"}}""");
        var deny = Write("deny.json", """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:Delete*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}}""");

        var allowed = await Simulate("--policy", allow, deny, "--action", "s3:GetObject", "--resource", "arn:aws:s3:::ann/k", "--context", "aws:username=ann");
        var denied = await Simulate("--policy", allow, "--policy", deny, "--action", "s3:DeleteObject", "--resource", "arn:aws:s3:::ann/k", "--context", "aws:username=ann", "--format", "json");
        var trusted = await Simulate("--policy", allow, deny, "--action", "s3:DeleteObject", "--resource", "arn:aws:s3:::ann/k", "--context", "aws:username=ann", "aws:MultiFactorAuthPresent=true");

        Assert.Equal((ExitCode.Fine, ExitCode.Findings, ExitCode.Fine), (allowed.Code, denied.Code, trusted.Code));
        Assert.StartsWith("allowed: s3:GetObject on arn:aws:s3:::ann/k\n", allowed.Output, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(denied.Output)!["trust"]);
        Assert.Equal("explicitDeny", (string)JsonNode.Parse(denied.Output)!["requests"]![0]!["decision"]!);
    }

    [Fact]
    public async Task Without_a_resource_everything_is_meant()
    {
        var allow = Write("allow.json", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}}""");

        Assert.Equal(ExitCode.Fine, (await Simulate("--policy", allow, "--action", "s3:ListAllMyBuckets")).Code);
    }

    [Fact]
    public async Task All_that_is_wrong_with_all_of_them_is_said()
    {
        var first = Write("first.json", """{"Statement":[{"Effect":"Allow","Action":"s3:*"}]}""");
        var second = Write("second.json", """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*"}]}""");

        var run = await Simulate("--policy", first, second, "--action", "s3:GetObject");

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Contains("first.json(1,15): error MISSING_RESOURCE", run.Error);
        Assert.Contains("second.json(1,64): error UNSUPPORTED_PRINCIPAL", run.Error);
    }

    [Fact]
    public async Task A_policy_that_is_not_UTF8_is_refused()
    {
        File.WriteAllBytes(_folder["bad.json"], [(byte)'{', 0xFF, (byte)'}']);

        var run = await Simulate("--policy", _folder["bad.json"], "--action", "s3:GetObject");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("bad.json: not UTF-8.", run.Error);
    }

    private static Task<CommandRun> Simulate(params string[] arguments) => CommandRun.Simulate(arguments);

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
