using System.Text.Json.Nodes;
using GkeAws.Lab.S3;

namespace GkeAws.Lab.Tests;

/// <summary>The SDK for JavaScript, unchanged, with what a pod has in its environment: each operation of each service, success and error.</summary>
public sealed class JavaScriptTests
{
    private const string Everything = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:*","iam:*"],"Resource":"*"}}""";

    // These have no error of their own; CreateBucket's neighbours show that a refused call is one.
    private static readonly string[] WithoutError = ["iam:ListOpenIDConnectProviders", "s3:ListBuckets", "sts:GetCallerIdentity"];

    [SkippableFact]
    public async Task Every_operation_succeeds_and_fails_as_AWS_says()
    {
        Requires.Programs("node", "npm");
        await using var lab = await RunningLab.WithPolicy(Everything);
        using var folder = new TemporaryDirectory();
        FileTree.Copy(Repository.PathOf("tests", "lab-clients", "javascript"), folder["client"]);
        var install = Tool.Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], folder["client"]);
        if (install.ExitCode != 0)
        {
            Requires.Missing($"npm ci of the SDK for JavaScript needs npm's registry: {install.Error}");
        }

        var run = Tool.Run("node", ["client.mjs"], folder["client"], Environment(lab, folder)).MustExit(0);

        var seen = JsonNode.Parse(run.Output)!;
        var (success, error) = (seen["success"]!.AsObject(), seen["error"]!.AsObject());
        using var state = LabState.Open(lab.Project, new LabOptions());
        var operations = state.Services(TimeProvider.System).Query.SelectMany(service => service.Actions.Select(action => $"{service.SigningName}:{action}"))
            .Concat(S3Routes.All.Select(endpoint => $"s3:{endpoint.Operation}")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(operations, success.Select(item => item.Key).Order(StringComparer.Ordinal));
        Assert.Equal(operations.Except(WithoutError), error.Select(item => item.Key).Order(StringComparer.Ordinal));
        var expected = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "lab-clients", "javascript", "expected.json")))!;
        Assert.Equal(Lines(expected), Lines(seen));
    }

    /// <summary>One line for each answer, so that a difference names its operation.</summary>
    private static IEnumerable<string> Lines(JsonNode seen) =>
        seen.AsObject().SelectMany(part => part.Value is JsonObject answers ? answers.Select(answer => $"{part.Key} {answer.Key} {answer.Value?.ToJsonString()}") : [$"{part.Key} {part.Value!.ToJsonString()}"]).Order(StringComparer.Ordinal);

    private static Dictionary<string, string?> Environment(RunningLab lab, TemporaryDirectory folder)
    {
        File.WriteAllText(folder["token"], lab.Token());
        var url = lab.Server.Endpoint.ToString().TrimEnd('/');
        return new(StringComparer.Ordinal)
        {
            ["HOME"] = folder.Path,
            ["TOKEN"] = lab.Token(),
            ["AWS_ROLE_ARN"] = lab.RoleArn,
            ["AWS_ROLE_SESSION_NAME"] = "js-1",
            ["AWS_WEB_IDENTITY_TOKEN_FILE"] = folder["token"],
            ["AWS_REGION"] = lab.Region,
            ["AWS_ENDPOINT_URL"] = url,
            ["AWS_ACCESS_KEY_ID"] = null,
            ["AWS_SECRET_ACCESS_KEY"] = null,
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
    }
}
