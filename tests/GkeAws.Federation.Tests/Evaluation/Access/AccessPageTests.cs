using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>Every sentence of every ACCESS.md is proven by the evaluator, or the test does not know it and fails.</summary>
public class AccessPageTests
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
                    var example = subject.Replace("*", "x1", StringComparison.Ordinal);
                    var answer = role.Assume(ProducedRole.Claims(issuer, audience, example));
                    Assert.Equal(page.Workloads.Any(row => row.Audience == audience && row.Role == role.Role.Arn && row.Fits(example)), answer.IsAllowed);
                    Assert.True(arn != role.Role.Arn || answer.IsAllowed);
                    // A star ends where the namespace ends, and begins where its name begins.
                    Assert.True(example == subject || !role.Assume(ProducedRole.Claims(issuer, audience, subject.Replace("serviceaccount:", "serviceaccount:x", StringComparison.Ordinal))).IsAllowed);
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

    /// <summary>What the evaluator allows and no line names would make "denied: whatever no line above allows" a lie, whatever number of grants a bucket has.</summary>
    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_no_line_allows_is_denied(string name)
    {
        var scenario = new GoldenScenario(name);
        foreach (var role in ProducedRole.Of(scenario))
        {
            var sentences = PageOf(scenario, role).Promises[role.Name.Value].Where(IsAllowing).Select(line => AccessSentence.Parse(line, role.Partition)).ToList();
            var asked = AccessTable.Requests(role).ToList();

            Assert.Equal(
                asked.Where(request => sentences.Exists(sentence => sentence.Says(request))).Select(request => request.ToString()),
                asked.Where(request => request.IsAllowedTo(role)).Select(request => request.ToString()));
            Assert.True(asked.Count > 20, $"{asked.Count} requests");
        }
    }

    private static bool IsAllowing(string line) => line.StartsWith("allowed:", StringComparison.Ordinal);

    private static void Prove(ProducedRole role, string promise)
    {
        if (promise.StartsWith("denied: ", StringComparison.Ordinal))
        {
            foreach (var thing in promise["denied: ".Length..].Split(", "))
            {
                ProveDenied(role, thing);
            }
        }
        else if (IsAllowing(promise))
        {
            Assert.All(AccessSentence.Parse(promise, role.Partition).Examples, request =>
                Assert.True(request.IsAllowedTo(role), $"{role.Role.Arn}: {request} is denied"));
        }
        else
        {
            // Nobody can say what a policy of the user's says; that there is one is said.
            var policies = string.Concat(role.Workloads.SelectMany(workload => workload.AdditionalPolicies).Distinct().Select(policy => $" `{policy}`"));
            Assert.Equal($"your own:{policies} may allow more than the lines below, and deny what they allow", promise);
        }
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
            case "whatever neither a line above nor a policy of your own allows":
                Denied(role, "s3:DeleteBucket", other);
                Denied(role, "sts:AssumeRole", role.Role.Arn);
                break;
            default:
                throw new InvalidOperationException($"no proof is known for: {thing}");
        }
    }

    private static void Denied(ProducedRole role, string action, string resource, params (string Name, string Value)[] keys) =>
        Assert.True(role.Decide(action, resource, keys) != Decision.Allowed, $"{role.Role.Arn}: {action} on {resource} is allowed");
}
