using System.Text.Json.Nodes;

namespace GkeAws.Lab.Tests;

/// <summary>The SDK for JavaScript, unchanged, with what a pod has in its environment: each operation of each service, success and error.</summary>
public sealed class JavaScriptTests
{
    private const string Everything = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:*","iam:*"],"Resource":"*"}}""";

    // These have no error of their own.
    private static readonly string[] WithoutError = ["iam:ListOpenIDConnectProviders", "sts:GetCallerIdentity"];

    [SkippableFact]
    public async Task Every_operation_succeeds_and_fails_as_AWS_says()
    {
        Requires.Programs("node", "npm");
        await using var lab = await RunningLab.WithPolicy(Everything);
        using var folder = new TemporaryDirectory();
        InstallClient(folder);

        var run = Tool.Run("node", ["client.mjs"], folder["client"], Environment(lab, folder)).MustExit(0);

        var seen = JsonNode.Parse(run.Output)!;
        var (success, error) = (seen["success"]!.AsObject(), seen["error"]!.AsObject());
        using var state = LabState.Open(lab.Project, new LabOptions());
        // Those of S3 are counted by S3CaseTests.
        var operations = state.Services(TimeProvider.System).Query.SelectMany(service => service.Actions.Select(action => $"{service.SigningName}:{action}")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(operations, OfQueryServices(success));
        Assert.Equal(operations.Except(WithoutError), OfQueryServices(error));
        var expected = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "lab-clients", "javascript", "expected.json")))!;
        Assert.Equal(Lines(expected), Lines(seen));
    }

    private static IEnumerable<string> OfQueryServices(JsonObject seen) => seen.Select(item => item.Key).Where(name => !name.StartsWith("s3:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The programs and their packages, in the folder's client.</summary>
    internal static void InstallClient(TemporaryDirectory folder)
    {
        FileTree.Copy(Repository.PathOf("tests", "lab-clients", "javascript"), folder["client"]);
        var install = Tool.Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], folder["client"]);
        if (install.ExitCode != 0)
        {
            Requires.Missing($"npm ci of the SDK for JavaScript needs npm's registry: {install.Error}");
        }
    }

    /// <summary>One line for each answer, so that a difference names its operation.</summary>
    private static IEnumerable<string> Lines(JsonNode seen) =>
        seen.AsObject().SelectMany(part => part.Value is JsonObject answers ? answers.Select(answer => $"{part.Key} {answer.Key} {answer.Value?.ToJsonString()}") : [$"{part.Key} {part.Value!.ToJsonString()}"]).Order(StringComparer.Ordinal);

    private static Dictionary<string, string?> Environment(RunningLab lab, TemporaryDirectory folder)
    {
        var environment = ClientEnvironment.Of(lab, folder, "js-1");
        environment["TOKEN"] = lab.Token();
        return environment;
    }
}
