using System.Net;
using System.Security;
using System.Text.Json.Nodes;
using GkeAws.Cli.Tests.Iam;

namespace GkeAws.Cli.Tests.Simulation;

[Collection(nameof(ChangesEnvironment))]
public class AccountTests
{
    private const string Read = "s3:GetObject";
    private const string Write = "s3:PutObject";
    private const string Resource = "arn:aws:s3:::team-data/key";
    private const string OurOwn = "The trust's answer is ours alone: AWS's simulator ignores trust policies in every sts:Assume* call (github.com/aws/aws-cli/issues/10314).";

    [Fact]
    public async Task Both_answers_stand_side_by_side()
    {
        await using var server = await LoopbackIam.Start((200, Answer((Read, Resource, "allowed"), (Write, Resource, "implicitDeny"))));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("read");

        var run = await project.Simulate("--action", Read, Write, "--resource", Resource, "--aws");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains(OurOwn, run.Output);
        Assert.DoesNotContain("DIFFERENT", run.Output);
        Assert.Equal([$"{Read} {Resource} allowed allowed PROJECT/deploy/dev/aws/roles/gke-to-aws-test/s3-policy.json(3,19)", $"{Write} {Resource} implicitDeny implicitDeny"],
            Words(project.Clean(run.Output)).SkipWhile(line => !line.StartsWith("action resource ours AWS", StringComparison.Ordinal)).Skip(1).Take(2));
    }

    [Fact]
    public async Task Policies_go_as_they_lie_on_disk_and_only_keys_that_they_ask_for()
    {
        await using var server = await LoopbackIam.Start("us-gov-west-1", (200, Answer(("s3:ListBucket", "arn:aws-us-gov:s3:::acme-exports", "allowed"))));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("fleet");

        var run = await project.Simulate("--environment", "prod", "--workload", "exports-reader", "--action", "s3:ListBucket", "--resource", "arn:aws-us-gov:s3:::acme-exports",
            "--context", "s3:prefix=daily \"2026\"/x", "aws:SourceIp=192.0.2.1", "--aws");

        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        var form = server.Bodies.Single().Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => WebUtility.UrlDecode(field[1]));
        Assert.Equal(File.ReadAllText(project["deploy/prod/aws/roles/exports/s3-policy.json"]), form["PolicyInputList.member.1"]);
        Assert.Equal("arn:aws-us-gov:s3:::acme-exports", form["ResourceArns.member.1"]);
        Assert.Equal(("s3:prefix", "string", "daily \"2026\"/x"), (form["ContextEntries.member.1.ContextKeyName"], form["ContextEntries.member.1.ContextKeyType"], form["ContextEntries.member.1.ContextKeyValues.member.1"]));
        Assert.DoesNotContain("ContextEntries.member.2.ContextKeyName", form.Keys);
        Assert.DoesNotContain("oidc-provider", server.Bodies.Single());
    }

    [Theory]
    [InlineData("NumericLessThan", "5", "numeric")]
    [InlineData("DateGreaterThan", "2026-01-01", "date")]
    [InlineData("Bool", "true", "boolean")]
    [InlineData("BinaryEquals", "QQ==", "binary")]
    [InlineData("NotIpAddress", "10.0.0.0/8", "ip")]
    [InlineData("ArnLike", "arn:aws:iam::1:role/*", "string")]
    [InlineData("ForAnyValue:StringLikeIfExists", "x", "string")]
    [InlineData("ForAllValues:NumericEquals", "5", "numeric")]
    public async Task A_key_has_the_type_of_the_operator_that_asks_for_it(string name, string wanted, string type)
    {
        await using var server = await LoopbackIam.Start((200, Answer((Read, Resource, "allowed"))));
        using var environment = EnvironmentOf(server);
        using var folder = new TemporaryDirectory();
        File.WriteAllText(folder["p.json"], $$$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"{{{{name}}}}":{"My:Key":"{{{{wanted}}}}"}}}]}""");

        await CommandRun.Simulate("--policy", folder["p.json"], "--action", Read, "--resource", Resource, "--context", "my:key=1", "--aws");
        await CommandRun.Simulate("--policy", folder["p.json"], "--action", Read, "--resource", Resource, "--context", "my:key=1", "my:key=2", "--aws");

        Assert.Contains($"ContextKeyName=my%3Akey&ContextEntries.member.1.ContextKeyValues.member.1=1&ContextEntries.member.1.ContextKeyType={type}&", server.Bodies[0]);
        Assert.Contains($"ContextKeyValues.member.2=2&ContextEntries.member.1.ContextKeyType={type}List&", server.Bodies[1]);
    }

    [Fact]
    public async Task A_difference_is_marked_and_ends_with_1()
    {
        await using var server = await LoopbackIam.Start((200, Answer((Read, Resource, "explicitDeny"))));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("read");
        string[] question = ["--action", Read, "--resource", Resource, "--aws"];

        var text = await project.Simulate(question);
        var json = JsonNode.Parse((await project.Simulate([.. question, "--format", "json"])).Output)!["requests"]![0]!;

        Assert.Equal(ExitCode.Findings, text.Code);
        Assert.StartsWith("allowed: ", text.Output, StringComparison.Ordinal);
        Assert.Contains($"{Read} {Resource} allowed explicitDeny DIFFERENT", string.Join('\n', Words(text.Output)));
        Assert.Equal(("allowed", "explicitDeny", false), ((string)json["decision"]!, (string)json["aws"]!["decision"]!, (bool)json["aws"]!["isSame"]!));
    }

    [Fact]
    public async Task The_table_of_a_project_has_both_and_asks_each_thing_once()
    {
        using var project = new ProjectCopy("fleet");
        string[] pods = ["--environment", "dev", "--workload", "exports-writer"];
        var ours = JsonNode.Parse((await project.Simulate([.. pods, "--format", "json"])).Output)!["answers"]!.AsArray()
            .Select(answer => (Action: (string)answer!["action"]!, Resource: (string)answer["resource"]!, Decision: (string)answer["decision"]!))
            .Where(answer => answer.Action != "sts:AssumeRoleWithWebIdentity").Distinct();
        await using var server = await LoopbackIam.Start((200, Answer(
            [.. ours.Select(answer => answer with { Decision = answer is ("s3:ListBucket", "arn:aws:s3:::another-bucket", _) ? "allowed" : answer.Decision })])));
        using var environment = EnvironmentOf(server);

        var run = await project.Simulate([.. pods, "--aws"]);

        // Two clusters, five resources; what the pods' tokens differ in no policy asks for.
        Assert.Equal(5, server.Bodies.Count);
        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Equal(2, Words(run.Output).Count(line => line == "denied allowed AWS IS DIFFERENT s3:ListBucket arn:aws:s3:::another-bucket"));
        Assert.Contains(" answers, all as federation.json promises.\nAWS's SimulateCustomPolicy answers 2 otherwise.\n" + OurOwn, run.Output);
    }

    [Fact]
    public async Task Pages_and_answers_by_resource_are_read()
    {
        var byResource = $"""
            <SimulateCustomPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulateCustomPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults><member>
            <EvalActionName>{Write}</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>allowed</EvalDecision><ResourceSpecificResults><member>
            <EvalResourceName>{Resource}</EvalResourceName><EvalResourceDecision>implicitDeny</EvalResourceDecision><MissingContextValues><member>s3:prefix</member></MissingContextValues>
            </member></ResourceSpecificResults></member></EvaluationResults></SimulateCustomPolicyResult></SimulateCustomPolicyResponse>
            """;
        await using var server = await LoopbackIam.Start(
            (200, Answer((Read, Resource, "allowed")).Replace("<IsTruncated>false</IsTruncated>", "<IsTruncated>true</IsTruncated><Marker>m</Marker>", StringComparison.Ordinal)), (200, byResource));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("read");

        var run = await project.Simulate("--action", Read, Write, "--resource", Resource, "--aws");

        Assert.DoesNotContain("DIFFERENT", run.Output);
        Assert.Contains($"{Write} {Resource} implicitDeny implicitDeny s3:prefix", string.Join('\n', Words(run.Output)));
    }

    [Fact]
    public async Task Without_a_session_AWS_is_not_asked()
    {
        await using var server = await LoopbackIam.Start((200, Answer()));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("read");

        var run = await project.Simulate("--claim", "sub=system:serviceaccount:a:b", "--action", Read, "--resource", Resource, "--aws");

        Assert.Empty(server.Bodies);
        Assert.Contains($"{Read} {Resource} implicitDeny not asked", string.Join('\n', Words(run.Output)));
    }

    [Fact]
    public async Task What_IAM_refuses_is_outside()
    {
        await using var server = await LoopbackIam.Start((403, LoopbackIam.Error("AccessDenied", "not allowed")));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("default");

        foreach (var arguments in new string[][] { ["--aws"], ["--aws", "--action", "s3:ListAllMyBuckets"] })
        {
            var run = await project.Simulate(arguments);

            Assert.Equal((ExitCode.Outside, ""), (run.Code, run.Output));
            Assert.Contains("AccessDenied: not allowed", run.Error);
            Assert.Contains("Allow iam:SimulateCustomPolicy to whoever runs this command.", run.Error);
        }
    }

    [Fact]
    public async Task An_answer_about_something_else_is_no_answer()
    {
        await using var server = await LoopbackIam.Start((200, Answer((Read, "arn:aws:s3:::other/key", "allowed"))));
        using var environment = EnvironmentOf(server);
        using var project = new ProjectCopy("read");

        var run = await project.Simulate("--aws", "--action", Read, "--resource", Resource);

        Assert.Equal((ExitCode.Outside, ""), (run.Code, run.Output));
        Assert.Contains($"answered, and not about {Read} on {Resource}", run.Error);
    }

    private static AwsEnvironment EnvironmentOf(LoopbackIam server) => new(
        ("AWS_ENDPOINT_URL_IAM", server.Url.AbsoluteUri), ("AWS_ACCESS_KEY_ID", SignatureVersion4.AccessKey), ("AWS_SECRET_ACCESS_KEY", SignatureVersion4.SecretKey));

    private static IEnumerable<string> Words(string text) => text.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static string Answer(params (string Action, string Resource, string Decision)[] results) =>
        "<SimulateCustomPolicyResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><SimulateCustomPolicyResult><IsTruncated>false</IsTruncated><EvaluationResults>"
        + string.Concat(results.Select(result => $"<member><EvalActionName>{result.Action}</EvalActionName><EvalResourceName>{SecurityElement.Escape(result.Resource)}</EvalResourceName><EvalDecision>{result.Decision}</EvalDecision>"
            + (result.Decision == "allowed" ? "<MatchedStatements><member><SourcePolicyId>PolicyInputList.1</SourcePolicyId><StartPosition><Line>3</Line><Column>19</Column></StartPosition></member></MatchedStatements>" : "") + "</member>"))
        + "</EvaluationResults></SimulateCustomPolicyResult></SimulateCustomPolicyResponse>";
}
