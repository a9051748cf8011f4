using GkeAws.Generators.CodeFixes;
using GkeAws.Generators.Tests.Calls;

namespace GkeAws.Generators.Tests.Fixes;

/// <summary>The missing grant goes into federation.json, and all missing ones at once.</summary>
public sealed class GrantFixTests
{
    private const string ListBuckets = "{\n          \"access\": \"list-buckets\"\n        }";

    [Fact]
    public async Task A_missing_bucket_is_granted_with_the_least_level() => await Test(
        "await s3.{|GKEAWS401:GetObjectAsync|}(\"team-data\", \"a\", stop);",
        ListBuckets,
        ListBuckets + ",\n        {\n          \"access\": \"read\",\n          \"bucket\": \"team-data\"\n        }");

    [Fact]
    public async Task A_level_that_is_too_low_is_raised() => await Test(
        "await s3.{|GKEAWS401:PutObjectAsync|}(new() { BucketName = Bucket, Key = \"a\" }, stop);",
        """{ "access": "read", "bucket": "team-data" }""",
        """{ "access": "read-write", "bucket": "team-data" }""");

    [Fact]
    public async Task A_key_outside_the_prefix_gets_a_grant_of_its_own() => await Test(
        "await s3.{|GKEAWS403:GetObjectAsync|}(Bucket, \"other/a\", stop);",
        """{ "access": "read", "bucket": "team-data", "prefix": "reports/" }""",
        """{ "access": "read", "bucket": "team-data", "prefix": "reports/" }""" + "," + "\n        " + """{ "access": "read", "bucket": "team-data" }""");

    [Fact]
    public async Task An_action_of_no_level_is_granted_by_itself() => await Test(
        "await s3.{|GKEAWS401:GetObjectTaggingAsync|}(new GetObjectTaggingRequest { BucketName = Bucket, Key = \"a\" }, stop);",
        """{ "access": "read", "bucket": "team-data" }""",
        """{ "access": "read", "bucket": "team-data" }""" + ",\n        " + """{ "actions": ["s3:GetObjectTagging"], "resources": ["arn:aws:s3:::team-data/*"] }""");

    /// <summary>The environment that denies has grants of its own; those of all get the level too, and have it already.</summary>
    [Fact]
    public async Task What_one_environment_lacks_is_granted_there()
    {
        var source = CallProject.Method("await s3.{|GKEAWS402:GetObjectAsync|}(Bucket, \"a\", stop);");
        var before = GKEAWS402Tests.TwoEnvironments;
        const string of = "\"grants\": [{ \"access\": \"list-buckets\" }";

        await new FixTest<GrantFix>(source, Plain(source), before, before.Replace(of, of + ", { \"access\": \"read\", \"bucket\": \"team-data\" }", StringComparison.Ordinal)).RunAsync();
    }

    /// <summary>Two want one grant, a third wants more of it, a fourth another: one change.</summary>
    [Fact]
    public async Task All_are_fixed_in_one_change()
    {
        var body = """
            await s3.{|GKEAWS401:GetObjectAsync|}(Bucket, "a", stop);
            await s3.{|GKEAWS401:GetObjectAsync|}(Bucket, "b", stop);
            await s3.{|GKEAWS401:DeleteObjectAsync|}(Bucket, "b", stop);
            await s3.{|GKEAWS401:ListObjectsV2Async|}(new() { BucketName = "second-bucket" }, stop);
            """;
        var after = ListBuckets + Tall("read-write", "team-data") + Tall("list-objects", "second-bucket");

        await Test(body, ListBuckets, after, 3);
    }

    /// <summary>CRLF, odd spacing and letters beyond ASCII stay what they are.</summary>
    [Fact]
    public async Task Everything_else_keeps_its_spelling()
    {
        var before = CallProject.Parameters("{\n          \"access\"   :\"list-objects\" , \"bucket\":\"team-data\",\"prefix\":\"\u00e4\U0001F600/\"\n        }").ReplaceLineEndings("\r\n");
        var source = CallProject.Method("await s3.{|GKEAWS401:GetObjectAsync|}(Bucket, \"\u00e4\U0001F600/x\", stop);").ReplaceLineEndings("\r\n");

        await new FixTest<GrantFix>(source, Plain(source), before, before.Replace("\"list-objects\"", "\"read\"", StringComparison.Ordinal)).RunAsync();
    }

    [Fact]
    public async Task Without_a_known_bucket_there_is_no_fix()
    {
        var source = CallProject.Method("await s3.{|GKEAWS401:PutObjectAsync|}(new() { BucketName = $\"team-{input}\", Key = \"a\" }, stop);");
        var parameters = CallProject.Parameters(CallProject.Read);

        await new FixTest<GrantFix>(source, source, parameters).RunAsync();
    }

    private static string Tall(string access, string bucket) => $",\n        {{\n          \"access\": \"{access}\",\n          \"bucket\": \"{bucket}\"\n        }}";

    private static async Task Test(string body, string before, string after, int steps = 1)
    {
        var source = CallProject.Method(body);
        await new FixTest<GrantFix>(source, Plain(source), CallProject.Parameters(before), CallProject.Parameters(after)) { NumberOfIncrementalIterations = steps, NumberOfFixAllIterations = 1 }.RunAsync();
    }

    private static string Plain(string source) => System.Text.RegularExpressions.Regex.Replace(source, @"\{\|GKEAWS\d+:(\w+)\|\}", "$1");
}
