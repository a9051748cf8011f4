using System.Text.Json;
using CsCheck;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Tests.Regeneration;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Tests.Merging;

/// <summary>What lines cannot decide, keys can.</summary>
public sealed class JsonMergeTests
{
    private const string TrustPolicy = "deploy/dev/aws/roles/gke-to-aws-test/trust-policy.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static readonly IReadOnlyDictionary<string, Case> Cases =
        JsonSerializer.Deserialize<Case[]>(File.ReadAllText(Repository.PathOf("tests", "cases", "json-merge", "keys.json")), Options)!
            .ToDictionary(row => row.Situation, StringComparer.Ordinal);

    private static readonly Gen<JsonValue> Leaf = Gen.Int[0, 3].Select(number => (JsonValue)new JsonNumber(number));

    private static readonly Gen<JsonValue> Document = ObjectOf(ObjectOf(Leaf));

    public static TheoryData<string> Situations => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Case_merges_as_expected(string situation)
    {
        var row = Cases[situation];
        Assert.Equal("ours", row.Oracle);

        Assert.Equal(row.Expected, JsonMerge.Merge(row.Base, row.Mine, row.Rendered));
    }

    [Fact]
    public void The_new_render_where_the_user_changed_nothing() =>
        Gen.Select(Document, Document).Sample((origin, render) => JsonMerge.Merge(Text(origin), Text(origin), Text(render)) == Text(render));

    [Fact]
    public void The_users_text_where_the_render_changed_nothing() =>
        Gen.Select(Document, Document).Sample((origin, mine) => JsonMerge.Merge(Text(origin), Text(mine), Text(origin)) == Text(mine));

    [Fact]
    public void The_text_that_both_made() =>
        Gen.Select(Document, Document).Sample((origin, both) => JsonMerge.Merge(Text(origin), Text(both), Text(both)) == Text(both));

    [Fact]
    public void The_same_meaning_whoever_is_who_and_always_a_document() =>
        Gen.Select(Document, Document, Document).Sample((origin, left, right) =>
        {
            var one = JsonMerge.Merge(Text(origin), Text(left), Text(right));
            var other = JsonMerge.Merge(Text(origin), Text(right), Text(left));
            return one is null == other is null
                && (one is null || JsonSemantics.Equal(JsonReader.Read(one, out _)!, JsonReader.Read(other!, out _)!));
        });

    [Fact]
    public void A_condition_added_by_hand_beside_the_lines_that_change_is_kept()
    {
        using var project = new TestProject();
        var text = project.Read(TrustPolicy);
        var end = text.IndexOf("\n        }", text.IndexOf("StringEquals", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(project[TrustPolicy], text.Insert(end, ",\n          \"aws:RequestedRegion\":   \"ap-south-1\""));
        project.RenameCluster();

        var run = project.Render().MustExit(0);

        Assert.Contains($"merged     {TrustPolicy}: by key\n", run.Output, StringComparison.Ordinal);
        var merged = project.Read(TrustPolicy);
        Assert.Contains("\"aws:RequestedRegion\":   \"ap-south-1\"", merged, StringComparison.Ordinal);
        Assert.Contains("clusters/prod:aud", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("clusters/demo", merged, StringComparison.Ordinal);
        project.Check().MustExit(0);
    }

    [Fact]
    public void The_same_value_changed_on_both_sides_stays_a_conflict()
    {
        using var project = new TestProject();
        project.Replace(TrustPolicy, "clusters/demo\"", "clusters/mine\"");
        project.RenameCluster();

        Assert.Contains($"conflicted {TrustPolicy}(", project.Render().MustExit(3).Output, StringComparison.Ordinal);
    }

    private static Gen<JsonValue> ObjectOf(Gen<JsonValue> value) =>
        from chosen in Gen.Bool.Array[4]
        from values in value.Array[4]
        select (JsonValue)new JsonObject(values.Select((item, number) => (Item: item, Number: number))
            .Where(entry => chosen[entry.Number])
            .Select(entry => new JsonMember(((char)('a' + entry.Number)).ToString(), entry.Item)));

    private static string Text(JsonValue value) => JsonPrinter.Print(value) + "\n";

    private sealed record Case(string Situation, string Base, string Mine, string Rendered, string? Expected, string Oracle);
}
