using System.Text.Json.Nodes;

namespace GkeAws.Lab.Tests;

/// <summary>boto3 and the AWS CLI, unchanged, with what a pod has in its environment.</summary>
public sealed partial class BotoTests
{
    private const string Everything = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:*","iam:*"],"Resource":"*"}}""";

    [SkippableFact]
    public async Task Boto3_does_every_operation()
    {
        RequireClient("python3", "-c", "import boto3");
        await using var lab = await RunningLab.WithPolicy(Everything);
        using var folder = new TemporaryDirectory();

        var seen = Boto3(lab, folder, "boto3_client.py");

        Assert.Equal("arn:aws:sts::111122223333:assumed-role/gke-to-aws-test/boto-1", seen["arn"]!.GetValue<string>());
        Assert.Equal("""["BucketAlreadyOwnedByYou",409]""", seen["again"]!.ToJsonString());
        Assert.Equal("""["IllegalLocationConstraintException",400]""", seen["constraint"]!.ToJsonString());
        Assert.Equal("""["InvalidBucketName",400]""", seen["name"]!.ToJsonString());
        Assert.Equal("""["boto-data"]""", seen["buckets"]!.ToJsonString());
        Assert.Equal("""["404",404]""", seen["absent bucket"]!.ToJsonString());
        Assert.Equal("ap-south-1", seen["location"]!.GetValue<string>());
        Assert.Equal("\u00fc/\u20ac", seen["object"]!.GetValue<string>());
        Assert.Equal("/1", seen["range"]!.GetValue<string>());
        Assert.Equal("red", seen["metadata"]!["colour"]!.GetValue<string>());
        Assert.Contains(seen["digest"]![0]!.GetValue<string>(), new[] { "BadDigest" });
        Assert.Equal(["a b", "a+b", "sums/CRC32", "sums/SHA1", "sums/SHA256", "x/1", "x/2", "\u00fc/\u20ac", "\U0001f600"], Texts(seen["keys"]));
        Assert.Equal(["sums/", "x/", "\u00fc/"], Texts(seen["prefixes"]));
        Assert.Equal(["a b", "a+b", "\U0001f600"], Texts(seen["folded"]));
        Assert.Equal(["x/2"], Texts(seen["below x"]));
        Assert.Equal("""["NoSuchKey",404]""", seen["deleted"]!.ToJsonString());
        Assert.Equal("""[true,"-3",[{"Key":"size","Value":"large"}]]""", seen["transfer"]!.ToJsonString());
        Assert.Equal("""["NotImplemented",501]""", seen["acl"]!.ToJsonString());
        Assert.Equal(["x/1", "x/2"], Texts(seen["v1"]));
        Assert.Equal("\u00fc/\u20ac", seen["copy"]!.GetValue<string>());
        Assert.Equal(("red", "blue"), (seen["copy metadata"]!["colour"]!.GetValue<string>(), seen["replaced"]!["colour"]!.GetValue<string>()));
        Assert.Equal(["x/1", "x/2", "absent"], Texts(seen["deleted keys"]));
        Assert.All(
            new (string Call, string Answer)[]
            {
                ("v1 absent", """["NoSuchBucket",404]"""), ("copy to itself", """["InvalidRequest",400]"""), ("copy absent", """["NoSuchKey",404]"""),
                ("copy condition", """["PreconditionFailed",412]"""), ("not modified", """["304",304]"""), ("not modified since", """["304",304]"""),
                ("modified since", """["PreconditionFailed",412]"""), ("other", """["PreconditionFailed",412]"""), ("not empty", """["BucketNotEmpty",409]"""),
                ("delete absent", """["NoSuchBucket",404]"""), ("no bucket", """["NoSuchBucket",404]"""),
            },
            row => Assert.Equal((row.Call, row.Answer), (row.Call, seen[row.Call]!.ToJsonString())));
    }

    /// <summary>The same calls as those of the SDK for JavaScript, and the same answers but for the SDKs' spelling of names.</summary>
    [SkippableFact]
    public async Task Boto3_does_every_operation_of_IAM()
    {
        RequireClient("python3", "-c", "import boto3");
        await using var lab = await RunningLab.WithPolicy(Everything);
        using var folder = new TemporaryDirectory();

        var seen = Boto3(lab, folder, "boto3_iam.py");

        var expected = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "lab-clients", "javascript", "expected.json")))!;
        Assert.Equal(IamAnswers(expected), IamAnswers(seen));
    }

    [SkippableFact]
    public async Task The_cli_lists_buckets_and_a_wrong_subject_does_not()
    {
        RequireClient("aws", "--version");
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, "team-data");
        using var folder = new TemporaryDirectory();
        using var other = new TemporaryDirectory();

        var run = ListBuckets(lab, folder, lab.Token());
        var refused = ListBuckets(lab, other, lab.Token(token => token with { ServiceAccount = "default" }));

        Assert.Contains("team-data", run.MustExit(0).Output, StringComparison.Ordinal);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("(AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity", refused.Error, StringComparison.Ordinal);
    }

    internal static JsonNode Boto3(RunningLab lab, TemporaryDirectory folder, string program)
    {
        // A botocore from before AWS_ENDPOINT_URL is told the endpoint by hand; the program is the same.
        string[] wrapper = IsOld("python3", "-c", "import botocore; print(botocore.__version__)", new Version(1, 31)) ? [Repository.PathOf("tests", "e2e", "with_endpoint_url.py")] : [];
        return JsonNode.Parse(Tool.Run("python3", [.. wrapper, Repository.PathOf("tests", "lab-clients", program)], folder.Path, Environment(lab, folder)).MustExit(0).Output)!;
    }

    private static IEnumerable<string> IamAnswers(JsonNode seen) =>
        from part in new[] { "success", "error" }
        from answer in seen[part]!.AsObject()
        where answer.Key.StartsWith("iam:", StringComparison.Ordinal)
        let line = $"{part} {answer.Key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()} {answer.Value?.ToJsonString().Replace("Exception\"", "\"", StringComparison.Ordinal)}"
        orderby line
        select line;

    /// <summary>With the pod's variables alone; a CLI from before AWS_ENDPOINT_URL in two explicit steps, because its own chain would leave this machine.</summary>
    private static ToolResult ListBuckets(RunningLab lab, TemporaryDirectory folder, string token)
    {
        var environment = Environment(lab, folder, token);
        if (!IsOld("aws", "--version", "", new Version(2, 13)))
        {
            return Tool.Run("aws", ["s3", "ls"], folder.Path, environment);
        }
        var url = lab.Server.Endpoint.ToString().TrimEnd('/');
        environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = environment["AWS_ROLE_ARN"] = null;
        var session = Tool.Run("aws", ["sts", "assume-role-with-web-identity", "--endpoint-url", url, "--role-arn", lab.RoleArn, "--role-session-name", "boto-1", "--web-identity-token", token], folder.Path, environment);
        if (session.ExitCode != 0)
        {
            return session;
        }
        var keys = JsonNode.Parse(session.Output)!["Credentials"]!;
        environment["AWS_ACCESS_KEY_ID"] = keys["AccessKeyId"]!.GetValue<string>();
        environment["AWS_SECRET_ACCESS_KEY"] = keys["SecretAccessKey"]!.GetValue<string>();
        environment["AWS_SESSION_TOKEN"] = keys["SessionToken"]!.GetValue<string>();
        return Tool.Run("aws", ["s3", "ls", "--endpoint-url", url], folder.Path, environment);
    }

    /// <summary>Version 1 of the CLI reads the variable since the botocore that comes with 1.29.</summary>
    private static bool IsOld(string program, string first, string second, Version since)
    {
        var output = Tool.Run(program, second.Length == 0 ? [first] : [first, second]).Output;
        var version = Version.Parse(VersionIn().Match(output).Value);
        return version < (program == "aws" && version.Major == 1 ? new Version(1, 29) : since);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"[0-9]+\.[0-9]+\.[0-9]+")]
    private static partial System.Text.RegularExpressions.Regex VersionIn();

    private static Dictionary<string, string?> Environment(RunningLab lab, TemporaryDirectory folder, string? token = null) => ClientEnvironment.Of(lab, folder, "boto-1", token);

    internal static void RequireClient(string program, params string[] arguments)
    {
        Requires.Programs(program);
        if (Tool.Run(program, arguments).ExitCode != 0)
        {
            Requires.Missing($"{program} {string.Join(' ', arguments)} does not run on this machine");
        }
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(item => item!.GetValue<string>());
}
