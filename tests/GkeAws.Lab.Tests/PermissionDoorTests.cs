using System.Text.Json.Nodes;

namespace GkeAws.Lab.Tests;

/// <summary>The evaluator's cases of identity policies (tests/cases/iam) that an S3 request can ask, through the lab's S3: the same decisions.</summary>
public sealed class PermissionDoorTests
{
    private const int Least = 40;
    private const string Arn = "arn:aws:s3:::";

    private static readonly Dictionary<string, HttpMethod> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["s3:GetObject"] = HttpMethod.Get, ["s3:PutObject"] = HttpMethod.Put, ["s3:DeleteObject"] = HttpMethod.Delete, ["s3:ListBucket"] = HttpMethod.Get, ["s3:ListAllMyBuckets"] = HttpMethod.Get,
    };

    [Fact]
    public async Task S3_decides_as_the_evaluator()
    {
        await using var lab = await RunningLab.OfGolden("default");
        var account = lab.Server.Store.FindAccount(lab.Environment.Account.Value)!;
        var role = account.FindRole(lab.Workload.Role.Value)!;
        var pod = await (await lab.AssumeRole()).GetCredentialsAsync();
        var (asked, allowed) = (0, 0);
        List<string> wrong = [];
        foreach (var item in File.ReadLines(Repository.PathOf("tests", "cases", "iam", "cases.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()).Where(IsAskable))
        {
            var (action, resource) = (item["request"]!["action"]!.GetValue<string>(), item["request"]!["resource"]!.GetValue<string>());
            var (bucket, key) = Split(action, resource);
            account.Put(role with { Policies = item["policies"]!.AsArray().Select((policy, index) => (policy, index)).ToDictionary(pair => $"p{pair.index}", pair => pair.policy!.ToJsonString()) });
            if (bucket is not null)
            {
                lab.Server.AddBucket(lab.Environment, bucket, objects: [("other", [])]);
                lab.Server.Store.PutObject(lab.Server.Store.FindBucket(bucket)!, S3.Objects.NewObject.Of(key.Length > 0 ? key : "other", [], Stores.Contents.LabContent.Empty, DateTimeOffset.UtcNow));
            }
            var request = new TestRequest(Methods[action], bucket is null ? "/" : key.Length > 0 ? $"/{bucket}/{Encode(key)}" : $"/{bucket}", pod, lab.Region)
            {
                Query = bucket is not null && key.Length == 0 ? [("list-type", "2")] : [],
            };

            var answer = await request.Send(lab.Server.Endpoint);

            asked++;
            var expected = item["expected"]!.GetValue<string>();
            allowed += expected == "allowed" ? 1 : 0;
            if ((answer.Status is 200 or 204) != (expected == "allowed") || (expected != "allowed" && answer.Status != 403))
            {
                wrong.Add($"{item["id"]}: {expected}, and the lab answered {answer.Status} {answer.Body}");
            }
        }
        Assert.Empty(wrong);
        Assert.True(asked >= Least && allowed > Least / 4 && allowed < asked, $"{asked} asked, {allowed} allowed");
    }

    /// <summary>What a request over loopback can be: its keys are the lab's own, so policies with conditions are left to other tests.</summary>
    private static bool IsAskable(JsonObject item)
    {
        if (item["kind"]!.GetValue<string>() != "identity" || item["expected"]!.GetValue<string>() is not ("allowed" or "implicitDeny" or "explicitDeny")
            || item["request"]!["context"]!.AsObject().Count > 0 || item["policies"]!.ToJsonString().Contains("\"Condition\"", StringComparison.Ordinal))
        {
            return false;
        }
        var (action, resource) = (item["request"]!["action"]!.GetValue<string>(), item["request"]!["resource"]!.GetValue<string>());
        if (!Methods.ContainsKey(action))
        {
            return false;
        }
        if (action.Equals("s3:ListAllMyBuckets", StringComparison.OrdinalIgnoreCase))
        {
            return resource == "*";
        }
        if (!resource.StartsWith(Arn, StringComparison.Ordinal) || resource.Contains('*', StringComparison.Ordinal))
        {
            return false;
        }
        var (bucket, key) = Split(action, resource);
        var isObject = !action.Equals("s3:ListBucket", StringComparison.OrdinalIgnoreCase);
        // Clients make another path of dot segments.
        return Federation.Rules.Parameters.GKEAWS017.Rule.Accepts(bucket!) && isObject == key.Length > 0
            && new Uri($"http://127.0.0.1/{bucket}/{Encode(key)}").AbsolutePath == $"/{bucket}/{Encode(key)}";
    }

    private static (string? Bucket, string Key) Split(string action, string resource)
    {
        if (action.Equals("s3:ListAllMyBuckets", StringComparison.OrdinalIgnoreCase))
        {
            return (null, "");
        }
        var rest = resource[Arn.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
    }

    private static string Encode(string key) => Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal);
}
