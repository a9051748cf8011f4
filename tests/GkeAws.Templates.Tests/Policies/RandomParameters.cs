using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Policies;

/// <summary>
/// Legal federation.json documents at random: up to three environments in all partitions, up to three clusters, up to five workloads
/// that share roles, grants and audiences.
/// </summary>
internal sealed class RandomParameters(int seed)
{
    private static readonly string[] Environments = ["dev", "test", "prod"];
    private static readonly string[] Regions = ["ap-south-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1", "us-east-1"];
    private static readonly string[] KeyPartitions = ["aws", "aws-us-gov", "aws-cn", "aws-eusc"];
    private static readonly string[] Audiences = ["sts.amazonaws.com", "sts.amazonaws.com.cn", "https://a.example/b:c@d,e=f+g"];
    private static readonly string[] Levels = ["list-buckets", "list-objects", "read", "read-write", "full"];
    private static readonly string[] Prefixes =
        ["reports/", "a \"quoted\" folder/", "back\\slash\\", "both\\\"", "отчёты/", "日本/", "😀", "é&<>'/", "{{ name }}", "@@bucket@@", "\u2028\u0085", "a$b", "#", "\\u0041"];
    private static readonly string[] Actions = ["s3:GetObject", "s3:Get*", "s3:List?ucket", "s3:*", "sqs:SendMessage"];
    private static readonly string[] Resources =
        ["*", "arn:aws:s3:::team-data/*", "arn:aws-cn:s3:::team-data", "arn:aws:s3:::team-data/a \"b\" \\c/ü/*", "arn:aws:s3:::team-data/${aws:username}/*"];

    private readonly Random random = new(seed);

    /// <summary>The text that the parameters were read from, for the message of a failure.</summary>
    public string Text { get; private set; } = "";

    public FederationParameters Next()
    {
        var environments = Environments[..random.Next(1, Environments.Length + 1)];
        Text = JsonPrinter.Print(Object(
            ("project", Object(("name", "App"), ("languages", new[] { "csharp" }))),
            ("environments", environments.Select(EnvironmentOf)),
            ("workloads", Enumerable.Range(1, random.Next(1, 6)).Select(number => Workload(number, environments)).ToList())));
        var result = ParametersReader.Read(Text, "federation.json");
        return result.Parameters ?? throw new InvalidOperationException($"seed {seed}: {string.Join('\n', result.Findings)}\n{Text}");
    }

    private JsonObject EnvironmentOf(string name) => Object(
        ("name", name),
        ("awsAccount", random.NextInt64(0, 1_000_000_000_000).ToString("D12")),
        ("awsRegion", Pick(Regions)),
        ("imageRepository", "registry.example/team"),
        ("ephemeral", new JsonBoolean(true)),
        ("trustPolicyQuota", new JsonNumber("8192")),
        ("clusters", Enumerable.Range(1, random.Next(1, 4)).Select(number => Object(
            ("googleProject", Pick("my-project", "example.com:my-project")),
            ("location", Pick("asia-south1-a", "europe-west1")),
            ("name", $"cluster-{number}")))));

    private JsonObject Workload(int number, string[] environments)
    {
        var members = new List<(string, object)>
        {
            ("name", $"workload-{number}"),
            ("namespace", Pick("team", "other")),
            ("serviceAccount", Pick("reader", "writer.x")),
            ("audience", Pick(Audiences)),
            ("grants", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Grant()).ToList()),
        };
        if (random.Next(3) > 0)
        {
            members.Add(("role", Pick("shared", "Own+Role=,.@_-")));
        }
        if (random.Next(3) == 0)
        {
            members.Add(("ephemeralNamespaces", Pick("preview-*", "te*")));
        }
        if (random.Next(4) == 0)
        {
            members.Add(("overrides", Object((environments[0], Object(("audience", Pick(Audiences)), ("role", Pick("shared", "there")), ("grants", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Grant()).ToList()))))));
        }
        // The first workload runs everywhere, so that no environment is idle.
        if (number > 1 && random.Next(2) == 0)
        {
            members.Add(("environments", environments[..random.Next(1, environments.Length + 1)]));
        }
        return Object([.. members]);
    }

    private JsonObject Grant()
    {
        if (random.Next(5) == 0)
        {
            return Object(("actions", Some(Actions)), ("resources", Some(Resources)));
        }

        var level = Pick(Levels);
        var members = new List<(string, object)> { ("access", level) };
        if (level != "list-buckets")
        {
            members.Add(("bucket", Pick("team-data", "other.data")));
        }
        if (level is "list-objects" or "read" or "read-write" && random.Next(2) == 0)
        {
            members.Add(("prefix", random.Next(4) == 0 ? Pick(Prefixes) + Pick(Prefixes) : Pick(Prefixes)));
        }
        if (random.Next(3) == 0)
        {
            members.Add(("region", Pick(Regions)));
        }
        if (level is "read" or "read-write" or "full" && random.Next(2) == 0)
        {
            members.Add(("kmsKey", $"arn:{Pick(KeyPartitions)}:kms:{Pick(Regions)}:111122223333:key/{Pick("mrk-1234abcd", "1234abcd-12ab")}"));
        }
        return Object([.. members]);
    }

    private string Pick(params string[] values) => values[random.Next(values.Length)];

    /// <summary>At least one; none twice.</summary>
    private string[] Some(string[] values) => [.. random.GetItems(values, random.Next(1, values.Length + 1)).Distinct()];

    private static JsonObject Object(params (string Name, object Value)[] members) =>
        new(members.Select(member => new JsonMember(member.Name, ToJson(member.Value))));

    private static JsonValue ToJson(object value) => value switch
    {
        JsonValue json => json,
        string text => new JsonString(text),
        IEnumerable<string> texts => new JsonArray(texts.Select(text => new JsonString(text))),
        _ => new JsonArray((IEnumerable<JsonObject>)value),
    };
}
