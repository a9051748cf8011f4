using GkeAws.Federation.Evaluation.Calls;
using GkeAws.Federation.Parameters.Editing;

namespace GkeAws.Federation.Tests.Parameters;

/// <summary>From what calls use to the smallest grants, and into federation.json.</summary>
public sealed class NeededGrantTests
{
    private const string Get = "s3:GetObject";
    private const string Put = "s3:PutObject";
    private const string List = "s3:ListBucket";

    public static TheoryData<string, string[]> Cases => new()
    {
        { "one object", ["read on b below r/"] },
        { "two folders", ["read on b below in/", "read-write on b below out/"] },
        { "the wider one has it all", ["read-write on b"] },
        { "the wider one has less", ["read on b", "read-write on b below out/"] },
        { "a list of all", ["list-objects on b"] },
        { "a key without a folder", ["read on b below a.txt"] },
        { "all buckets and one", ["list-buckets", "read on b below r/"] },
        { "two buckets", ["read on a below x/", "read-write on b below x/"] },
        { "an action of no level", ["read on b below r/", "s3:GetBucketLocation on b"] },
        { "actions of no level on objects", ["s3:GetObjectAcl, s3:GetObjectTagging on b below r/"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_smallest_grants_are_found(string name, string[] grants) => Assert.Equal(grants, NeededGrant.Of(UsesOf(name)).Select(grant => grant.ToString()));

    [Fact]
    public void The_order_of_the_calls_says_nothing() => Assert.All(Cases, entry => Assert.Equal(
        NeededGrant.Of(UsesOf((string)entry[0])).Select(grant => grant.ToString()), NeededGrant.Of(UsesOf((string)entry[0]).Reverse()).Select(grant => grant.ToString())));

    [Fact]
    public void What_is_there_keeps_its_spelling_region_and_key()
    {
        const string Text = """
            {
              "workloads": [
                { "name": "w", "grants": [
                    {"access":"list-buckets"},
                    { "access": "full", "bucket": "b", "kmsKey": "arn:aws:kms:ap-south-1:111122223333:key/1" },
                    { "access": "read", "bucket": "gone" }
                ] }
              ]
            }
            """;
        CallUse[] uses = [new("s3:ListAllMyBuckets", "", null), new(Get, "b", "r/a")];

        var replaced = GrantReplacement.Of(Text, "w", NeededGrant.Of(uses), "aws", keepsUnused: false)!;

        Assert.Equal(Text.Replace("""
                    { "access": "full", "bucket": "b", "kmsKey": "arn:aws:kms:ap-south-1:111122223333:key/1" },
                    { "access": "read", "bucket": "gone" }
            """, """
                    { "access": "read", "bucket": "b", "prefix": "r/", "kmsKey": "arn:aws:kms:ap-south-1:111122223333:key/1" }
            """, StringComparison.Ordinal), replaced.Text);
        Assert.Equal(["""{ "access": "read", "bucket": "gone" }"""], replaced.Unused.Select(grant => grant.Text));
        Assert.Equal((6, 9), (replaced.Unused[0].Position.Line, replaced.Unused[0].Position.Column));
    }

    [Fact]
    public void While_a_bucket_is_not_known_nothing_is_taken_away()
    {
        const string Text = """{ "workloads": [{ "name": "w", "grants": [{ "access": "read", "bucket": "gone" }], "overrides": { "dev": { "grants": [] } } }] }""";

        var replaced = GrantReplacement.Of(Text, "w", NeededGrant.Of([new(Put, "b", "")]), "aws", keepsUnused: true)!;

        Assert.Contains("""[{ "access": "read", "bucket": "gone" }, { "access": "read-write", "bucket": "b" }]""", replaced.Text, StringComparison.Ordinal);
        Assert.True(replaced.HasOverrides);
    }

    [Fact]
    public void Grants_that_fit_already_change_nothing()
    {
        const string Text = """{ "workloads": [{ "name": "w", "grants": [{ "prefix": "r/", "bucket": "b", "access": "read" }, { "access": "list-buckets" }] }] }""";

        Assert.Same(Text, GrantReplacement.Of(Text, "w", NeededGrant.Of([new("s3:ListAllMyBuckets", "", null), new(List, "b", "r/"), new(Get, "b", "r/x")]), "aws", keepsUnused: false)!.Text);
    }

    [Fact]
    public void Without_such_a_workload_there_is_nothing_to_replace()
    {
        Assert.Null(GrantReplacement.Of("{}", "w", [], "aws", keepsUnused: false));
        Assert.Null(GrantReplacement.Of("""{ "workloads": [{ "name": "other", "grants": [] }] }""", "w", [], "aws", keepsUnused: false));
        Assert.Null(GrantReplacement.Of("not json", "w", [], "aws", keepsUnused: false));
    }

    private static CallUse[] UsesOf(string name) => name switch
    {
        "one object" => [new(Get, "b", "r/a")],
        "two folders" => [new(Get, "b", "in/a"), new(Put, "b", "out/a"), new(Get, "b", "out/b")],
        "the wider one has it all" => [new(Put, "b", ""), new(Get, "b", "in/a"), new(List, "b", "in/")],
        "the wider one has less" => [new(List, "b", null), new(Get, "b", ""), new(Put, "b", "out/a")],
        "a list of all" => [new(List, "b", null)],
        "a key without a folder" => [new(Get, "b", "a.txt")],
        "all buckets and one" => [new("s3:ListAllMyBuckets", "", null), new(Get, "b", "r/a")],
        "two buckets" => [new(Put, "b", "x/"), new(Get, "a", "x/")],
        "an action of no level" => [new(Get, "b", "r/a"), new("s3:GetBucketLocation", "b", null)],
        _ => [new("s3:GetObjectTagging", "b", "r/a"), new("s3:GetObjectAcl", "b", "r/b")],
    };
}
