using System.Text.Json.Nodes;
using Amazon.Runtime;
using GkeAws.Lab.S3;

namespace GkeAws.Lab.Tests;

/// <summary>
/// One list of cases, operation and outcome, through three SDKs as they are, each with credentials of a web identity: at least 60 that
/// differ, and every operation of the lab's S3.
/// </summary>
public sealed class S3CaseTests
{
    private const int Least = 60;

    private const string Policy = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"s3:*","Resource":"*"},
          {"Effect":"Deny","Action":"s3:*","Resource":["arn:aws:s3:::denied-bucket","arn:aws:s3:::*/denied/*"]}]}
        """;

    // Nothing but a missing right is wrong about it, and here the session has the right.
    private static readonly string[] WithoutError = ["ListBuckets"];

    private static IReadOnlyList<JsonObject> Cases { get; } = [.. JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "lab-clients", "s3-cases.json")))!.AsArray().Select(item => item!.AsObject())];

    private static IReadOnlyList<string> Expected { get; } = [.. Cases.Select((item, index) => Line(index, item["operation"], item["outcome"], item["status"]))];

    [Fact]
    public void The_list_has_every_operation_and_sixty_outcomes_that_differ()
    {
        var pairs = Cases.Select(item => (Operation: item["operation"]!.GetValue<string>(), Outcome: item["outcome"]!.GetValue<string>())).Distinct().ToList();
        var operations = S3Routes.All.Select(endpoint => endpoint.Operation).Order(StringComparer.Ordinal).ToList();

        Assert.True(pairs.Count >= Least, $"{pairs.Count} pairs");
        Assert.Equal(operations, pairs.Where(pair => pair.Outcome == "success").Select(pair => pair.Operation).Order(StringComparer.Ordinal));
        Assert.Equal(operations.Except(WithoutError), pairs.Where(pair => pair.Outcome != "success").Select(pair => pair.Operation).Distinct().Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Boto3_sees_them()
    {
        BotoTests.RequireClient("python3", "-c", "import boto3");
        await using var lab = await RunningLab.WithPolicy(Policy);
        using var folder = new TemporaryDirectory();

        AssertSeen(BotoTests.Boto3(lab, folder, "boto3_cases.py"));
    }

    [SkippableFact]
    public async Task The_SDK_for_JavaScript_sees_them()
    {
        Requires.Programs("node", "npm");
        await using var lab = await RunningLab.WithPolicy(Policy);
        using var folder = new TemporaryDirectory();
        JavaScriptTests.InstallClient(folder);

        var run = Tool.Run("node", ["cases.mjs", Repository.PathOf("tests", "lab-clients", "s3-cases.json")], folder["client"], ClientEnvironment.Of(lab, folder, "js-1")).MustExit(0);

        AssertSeen(JsonNode.Parse(run.Output)!);
    }

    [Fact]
    public async Task The_SDK_for_NET_sees_them()
    {
        await using var lab = await RunningLab.WithPolicy(Policy);
        using var s3 = lab.S3(await lab.AssumeRole());
        var calls = new DotNetCalls(s3);
        List<string> seen = [];
        foreach (var item in Cases)
        {
            // It sorts the parts itself.
            if (item["notBy"] is not null)
            {
                seen.Add(Expected[seen.Count]);
                continue;
            }
            var operation = item["operation"]!.GetValue<string>();
            try
            {
                var answer = await calls.Do(operation, item["input"]!.AsObject(), item["keep"]?.AsObject());
                seen.Add(Line(seen.Count, operation, "success", (int)answer.HttpStatusCode));
            }
            catch (AmazonServiceException exception)
            {
                var status = (int)exception.StatusCode;
                // The SDK makes an error of what it has of an answer: of one without a body only the status.
                seen.Add(Line(seen.Count, operation, status == 304 || operation.StartsWith("Head", StringComparison.Ordinal) ? $"{status}" : exception.ErrorCode, status));
            }
        }
        Assert.Equal(Expected, seen);
    }

    private static void AssertSeen(JsonNode seen) => Assert.Equal(Expected, seen.AsArray().Select((line, index) => Line(index, line![0], line[1], line[2])));

    private static string Line(int index, JsonNode? operation, JsonNode? outcome, JsonNode? status) => $"{index} {operation} {outcome} {status}";
}
