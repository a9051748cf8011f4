using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>The policies of tests/cases/ceph, and the calls that each of them is asked.</summary>
internal static class ComparedPolicies
{
    public static Dictionary<string, JsonObject> Permissions { get; } = Read("permissions.json");

    public static Dictionary<string, JsonObject> Trusts { get; } = Read("trust.json");

    public static IReadOnlyList<S3Question> Questions { get; } =
    [
        S3Question.List("gke-aws-first", "logs/"),
        S3Question.List("gke-aws-first", "data/"),
        S3Question.List("gke-aws-first", "data/x"),
        new(HttpMethod.Get, "/gke-aws-first/present.txt", "s3:GetObject", "arn:aws:s3:::gke-aws-first/present.txt"),
        new(HttpMethod.Put, "/gke-aws-first/written.txt", "s3:PutObject", "arn:aws:s3:::gke-aws-first/written.txt"),
        new(HttpMethod.Delete, "/gke-aws-first/absent.txt", "s3:DeleteObject", "arn:aws:s3:::gke-aws-first/absent.txt"),
        new(HttpMethod.Get, "/gke-aws-first?acl=", "s3:GetBucketAcl", "arn:aws:s3:::gke-aws-first", IsOfTheLab: false),
        new(HttpMethod.Get, "/gke-aws-second/present.txt", "s3:GetObject", "arn:aws:s3:::gke-aws-second/present.txt"),
    ];

    /// <summary>The role's inline policy, and the session's where the case has one.</summary>
    public static (string Policy, string? Session) PermissionsOf(string id) =>
        (Document(Permissions[id]["statements"]!), Permissions[id]["session"] is { } statements ? Document(statements) : null);

    public static string TrustOf(string id, FederatedCeph.Parts running)
    {
        var item = Trusts[id];
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

    private static Dictionary<string, JsonObject> Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "cases", "ceph", name)))!.AsArray().ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!.AsObject());
}
