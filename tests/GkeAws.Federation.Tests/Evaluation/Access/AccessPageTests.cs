using System.Text.RegularExpressions;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>Every sentence of every ACCESS.md is proven by the evaluator, or the test does not know it and fails.</summary>
public partial class AccessPageTests
{
    private const string Other = "another-bucket";

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Who_gets_in_is_who_the_page_says(string name)
    {
        var scenario = new GoldenScenario(name);
        foreach (var role in ProducedRole.Of(scenario))
        {
            var page = PageOf(scenario, role);
            Assert.NotEmpty(page.Issuers);
            foreach (var issuer in page.Issuers)
            {
                foreach (var (subject, audience, arn) in page.Workloads)
                {
                    // A row opens its own role; another row's token opens it only when that row says so too.
                    var answer = role.Assume(ProducedRole.Claims(issuer, audience, subject));
                    Assert.Equal(page.Workloads.Contains(new(subject, audience, role.Role.Arn)), answer.IsAllowed);
                    Assert.True(arn != role.Role.Arn || answer.IsAllowed);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_a_role_may_do_is_what_the_page_says(string name)
    {
        var scenario = new GoldenScenario(name);
        foreach (var role in ProducedRole.Of(scenario))
        {
            var promises = PageOf(scenario, role).Promises[role.Name.Value];
            Assert.NotEmpty(promises);
            foreach (var promise in promises)
            {
                Prove(role, promise);
            }
        }
    }

    private static AccessPage PageOf(GoldenScenario scenario, ProducedRole role) =>
        AccessPage.Read(Path.Combine(scenario.ProjectFolder, "deploy", role.Environment.Name.Value, "ACCESS.md"));

    private static void Prove(ProducedRole role, string promise)
    {
        if (promise.StartsWith("denied: ", StringComparison.Ordinal))
        {
            foreach (var thing in promise["denied: ".Length..].Split(", "))
            {
                ProveDenied(role, thing);
            }
            return;
        }

        if (promise == "allowed: the names of all buckets of the account (`s3:ListAllMyBuckets`)")
        {
            Allowed(role, "s3:ListAllMyBuckets", "*");
        }
        else if (Raw().Match(promise) is { Success: true } raw)
        {
            var resources = Quoted().Matches(raw.Groups["resources"].Value).Select(match => match.Groups[1].Value.Replace("*", "key", StringComparison.Ordinal)).ToArray();
            Assert.All(Quoted().Matches(raw.Groups["actions"].Value), action =>
                Assert.Contains(resources, resource => role.Decide(action.Groups[1].Value, resource) == Decision.Allowed));
        }
        else if (Key().Match(promise) is { Success: true } key)
        {
            var grant = role.Grants.Single(grant => grant.KmsKey == key.Groups[1].Value);
            var service = $"s3.{grant.Region ?? role.Environment.Region}.{role.Environment.Region.Partition.DnsSuffix}";
            Allowed(role, "kms:Decrypt", grant.KmsKey!, ("kms:ViaService", service));
            Denied(role, "kms:Decrypt", grant.KmsKey!);
        }
        else
        {
            ProveLevel(role, promise);
        }
    }

    private static void ProveLevel(ProducedRole role, string promise)
    {
        var match = Level().Match(promise);
        Assert.True(match.Success, $"no proof is known for: {promise}");
        var (bucket, prefix, rest) = ($"arn:{role.Partition}:s3:::{match.Groups["bucket"].Value}", match.Groups["prefix"].Value, match.Groups["rest"].Value);
        if (rest.StartsWith(" and its objects (`s3:*`)", StringComparison.Ordinal))
        {
            Assert.All(["s3:PutBucketPolicy", "s3:DeleteBucket", "s3:ListBucket"], action => Allowed(role, action, bucket));
            Assert.All(["s3:GetObject", "s3:PutObject", "s3:DeleteObjectVersion"], action => Allowed(role, action, bucket + "/key"));
            return;
        }

        Allowed(role, "s3:ListBucket", bucket, ("s3:prefix", prefix + "x"));
        if (prefix.Length > 0)
        {
            Denied(role, "s3:ListBucket", bucket, ("s3:prefix", "x" + prefix));
            Denied(role, "s3:GetObject", $"{bucket}/x{prefix}key");
        }
        var actions = rest switch
        {
            " (`s3:ListBucket`)" => [],
            " (`s3:ListBucket`) and reading these objects (`s3:GetObject`)" => ["s3:GetObject"],
            " (`s3:ListBucket`) and reading, writing and deleting these objects, in parts too" =>
                new[] { "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts" },
            _ => throw new InvalidOperationException($"no proof is known for: {promise}"),
        };
        Assert.All(actions, action => Allowed(role, action, $"{bucket}/{prefix}key"));
    }

    private static void ProveDenied(ProducedRole role, string thing)
    {
        var bucket = $"arn:{role.Partition}:s3:::{role.Grants.Select(grant => grant.Bucket?.Value).FirstOrDefault(name => name is not null) ?? Other}";
        var other = $"arn:{role.Partition}:s3:::{Other}";
        switch (thing)
        {
            case "the keys and the objects of every bucket":
                Denied(role, "s3:ListBucket", other);
                Denied(role, "s3:GetObject", other + "/key");
                break;
            case "the objects themselves":
                Denied(role, "s3:GetObject", bucket + "/key");
                break;
            case "every other bucket":
                Assert.All(["s3:ListBucket", "s3:GetBucketPolicy", "s3:DeleteBucket"], action => Denied(role, action, other));
                Assert.All(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], action => Denied(role, action, other + "/key"));
                break;
            case "the names of the account's buckets":
                Denied(role, "s3:ListAllMyBuckets", "*");
                break;
            case "writing and deleting":
                Assert.All(["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObjectAcl"], action => Denied(role, action, bucket + "/key"));
                break;
            case "the bucket's own settings and policy":
                Assert.All(["s3:PutBucketPolicy", "s3:GetBucketPolicy", "s3:PutLifecycleConfiguration", "s3:DeleteBucket"], action => Denied(role, action, bucket));
                break;
            case "whatever no line above allows":
                Denied(role, "s3:DeleteBucket", other);
                Denied(role, "sts:AssumeRole", role.Role.Arn);
                break;
            default:
                throw new InvalidOperationException($"no proof is known for: {thing}");
        }
    }

    private static void Allowed(ProducedRole role, string action, string resource, params (string Name, string Value)[] keys) =>
        Assert.True(role.Decide(action, resource, keys) == Decision.Allowed, $"{role.Role.Arn}: {action} on {resource} is denied");

    private static void Denied(ProducedRole role, string action, string resource, params (string Name, string Value)[] keys) =>
        Assert.True(role.Decide(action, resource, keys) != Decision.Allowed, $"{role.Role.Arn}: {action} on {resource} is allowed");

    [GeneratedRegex(@"\Aallowed:(?<actions>(?: `[^`]+`)+) on(?<resources>(?: `[^`]+`)+)\z")]
    private static partial Regex Raw();

    [GeneratedRegex(@"\Aallowed: the key `(arn:[^`]+)`, through S3 only; the key's own policy has to allow it too\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\Aallowed: (?:the keys of|everything on) `(?<bucket>[^`]+)`(?: that begin with `(?<prefix>[^`]+)`)?(?<rest>.*)\z")]
    private static partial Regex Level();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
