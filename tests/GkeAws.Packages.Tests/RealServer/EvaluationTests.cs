using System.Net;
using System.Text.Json.Nodes;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;
using GkeAws.Packages.Tests.RealServer.Server;
using OurService = GkeAws.Federation.Evaluation.WebIdentity.SecurityTokenService;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>Policies of tests/cases/ceph: what the real server decides, our evaluator decides.</summary>
[Collection(nameof(FederatedCephGroup))]
public sealed class EvaluationTests(FederatedCeph ceph)
{
    private const string SessionName = "real-server-tests";

    private static readonly Dictionary<string, JsonObject> Permissions = Read("permissions.json");
    private static readonly Dictionary<string, JsonObject> Trusts = Read("trust.json");

    private static readonly IReadOnlyList<S3Question> Questions =
    [
        S3Question.List("gke-aws-first", "logs/"),
        S3Question.List("gke-aws-first", "data/"),
        S3Question.List("gke-aws-first", "data/x"),
        new(HttpMethod.Get, "/gke-aws-first/present.txt", "s3:GetObject", "arn:aws:s3:::gke-aws-first/present.txt"),
        new(HttpMethod.Put, "/gke-aws-first/written.txt", "s3:PutObject", "arn:aws:s3:::gke-aws-first/written.txt"),
        new(HttpMethod.Delete, "/gke-aws-first/absent.txt", "s3:DeleteObject", "arn:aws:s3:::gke-aws-first/absent.txt"),
        new(HttpMethod.Get, "/gke-aws-first?acl=", "s3:GetBucketAcl", "arn:aws:s3:::gke-aws-first"),
        new(HttpMethod.Get, "/gke-aws-second/present.txt", "s3:GetObject", "arn:aws:s3:::gke-aws-second/present.txt"),
    ];

    public static TheoryData<string> PermissionIds => [.. Permissions.Keys];

    public static TheoryData<string> TrustIds => [.. Trusts.Keys];

    [SkippableTheory, MemberData(nameof(PermissionIds))]
    public async Task APermissionPolicyAllowsTheSameCalls(string id)
    {
        var running = ceph.Running;
        var policy = Document(Permissions[id]["statements"]!);
        var session = Permissions[id]["session"] is { } statements ? Document(statements) : null;
        var role = $"evaluation-{id}";
        await running.CreateRoleAsync(role, running.Project.TrustPolicy, policy);
        var credentials = await running.Sts.AssumeAsync(running.RoleArn(role), running.Issuer.Mint(running.Token), session);

        var policies = new ApplicablePolicies
        {
            Identity = [Compile(policy, PolicyKind.Identity)],
            Session = session is null ? [] : [Compile(session, PolicyKind.Identity)],
        };
        var principal = RequestPrincipal.AssumedRole($"arn:aws:sts::{running.Server.Account}:assumed-role/{role}/{SessionName}", running.RoleArn(role));
        using var s3 = new S3Session(running.Server.Endpoint, credentials, running.Server.Region);
        var different = new List<string>();
        foreach (var question in Questions)
        {
            var status = await s3.SendAsync(question.Method, question.Path, question.Method == HttpMethod.Put ? "written" : null);
            Assert.True(status == HttpStatusCode.Forbidden || (int)status is >= 200 and < 300, $"{question}: {(int)status}");
            var ours = Evaluator.Decide(policies, question.By(principal));
            if (status == HttpStatusCode.Forbidden == (ours == Decision.Allowed))
            {
                different.Add($"{question}: {(int)status}, ours {ours}");
            }
        }
        Assert.Empty(different);
    }

    [SkippableTheory, MemberData(nameof(TrustIds))]
    public async Task ATrustPolicyTakesTheSameTokens(string id)
    {
        var running = ceph.Running;
        var policy = TrustOf(Trusts[id], running);
        var role = $"trust-{id}";
        await running.Iam.CreateRoleAsync(role, policy);
        foreach (var token in new[] { running.Token, running.Token with { ServiceAccount = "another" } })
        {
            var text = running.Issuer.Mint(token);
            var (status, _) = await running.Sts.AssumeRoleWithWebIdentityAsync(running.RoleArn(role), SessionName, text);
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Forbidden, $"{token.Subject}: {(int)status}");
            var answer = OurService.AssumeRole(text, read => new WebIdentityRequest(
                read, new TrustedRole(running.RoleArn(role), PolicyReader.Read(policy, PolicyKind.Trust, "trust-policy.json").Document!, TrustedRole.DefaultMaxSessionDuration, "AROAEXAMPLEROLEID"),
                [new OidcProvider(running.Project.IssuerUrl, [token.Audience])], SessionName, DateTimeOffset.UtcNow));
            Assert.True(status == HttpStatusCode.OK == answer.Session is not null, $"{token.Subject}: {(int)status}, ours {answer.Error?.Code ?? "allowed"}");
        }
    }

    /// <summary>Cases on which everything is allowed, or nothing, would compare nothing.</summary>
    [Fact]
    public void TheCasesAreManyAndDifferent()
    {
        Assert.InRange(Permissions.Count, 36, 1000);
        Assert.InRange(Trusts.Count, 26, 1000);
        var decisions = Permissions.Values.SelectMany(item => Questions.Select(question => Evaluator.Decide(
            ApplicablePolicies.OfIdentity([PolicyReader.Read(Document(item["statements"]!), PolicyKind.Identity, "p").Document!]), question.By(RequestPrincipal.User("arn:aws:iam::123456789012:user/u"))))).ToList();
        foreach (var decision in Enum.GetValues<Decision>())
        {
            Assert.InRange(decisions.Count(given => given == decision), 6, decisions.Count);
        }
    }

    private static string TrustOf(JsonObject item, FederatedCeph.Parts running)
    {
        var issuer = running.Project.IssuerUrl["https://".Length..];
        var provider = item["provider"]?.GetValue<string>() ?? "arn:aws:iam::{account}:oidc-provider/{issuer}";
        var statements = new JsonArray();
        foreach (var (effect, condition) in new[] { ("Deny", item["deny"]), ("Allow", item["condition"]) })
        {
            if (effect == "Allow" || condition is not null)
            {
                var statement = new JsonObject { ["Effect"] = effect, ["Principal"] = new JsonObject { ["Federated"] = provider }, ["Action"] = "sts:AssumeRoleWithWebIdentity" };
                if (condition is not null)
                {
                    statement["Condition"] = condition.DeepClone();
                }
                statements.Add(statement);
            }
        }
        return Document(statements).Replace("{issuer}", issuer, StringComparison.Ordinal).Replace("{account}", running.Server.Account, StringComparison.Ordinal)
            .Replace("{audience}", running.Token.Audience, StringComparison.Ordinal).Replace("{subject}", running.Token.Subject, StringComparison.Ordinal);
    }

    private static string Document(JsonNode statements) => new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements.DeepClone() }.ToJsonString();

    private static CompiledPolicy Compile(string text, PolicyKind kind) => new(PolicyReader.Read(text, kind, "policy").Document!);

    private static Dictionary<string, JsonObject> Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "cases", "ceph", name)))!.AsArray().ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!.AsObject());

    /// <summary>A call of S3 as HTTP and as the evaluator is asked.</summary>
    private sealed record S3Question(HttpMethod Method, string Path, string Action, string Resource, string? Prefix = null)
    {
        public static S3Question List(string bucket, string prefix) =>
            new(HttpMethod.Get, $"/{bucket}?list-type=2&prefix={Uri.EscapeDataString(prefix)}", "s3:ListBucket", $"arn:aws:s3:::{bucket}", prefix);

        public Request By(RequestPrincipal principal)
        {
            var context = RequestContext.Of(("aws:SourceIp", "127.0.0.1"), ("aws:CurrentTime", DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", null)));
            return new Request(principal, Action, Resource, Prefix is null ? context : context.With(RequestContext.Of(("s3:prefix", Prefix))));
        }

        public override string ToString() => $"{Action} {Path}";
    }
}
