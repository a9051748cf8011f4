using System.Text;
using System.Text.Json.Nodes;
using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>What tests/golden/SCENARIO/access.md says of a role: which tokens open it, and what it may then do.</summary>
internal sealed class AccessTable(ProducedRole role)
{
    private const string Bucket = "bucket";
    private const string Object = "object";
    private const string Account = "account";

    private static readonly string[] Kinds = [Account, Bucket, Object];

    // All of S3, from the table of AWS's actions; those of access points, jobs and the like have no resource that a grant could name.
    private static readonly Dictionary<string, IReadOnlyList<string>> Actions = Kinds.ToDictionary(kind => kind, kind => (IReadOnlyList<string>)
    [
        .. ActionCatalog.Service("s3")!.Actions
            .Where(action => kind == Account ? action.Resources.Count == 0 : action.Resources.Any(resource => resource.Type.Name == kind))
            .Select(action => action.FullName),
    ]);

    private static readonly string[] KeyActions = ["kms:Decrypt", "kms:GenerateDataKey", "kms:Encrypt"];

    private readonly StringBuilder text = new();

    public string Write()
    {
        text.Append($"## {role.Environment.Name}: {role.Role.Arn}\n\n| token | STS answers |\n| --- | --- |\n");
        foreach (var (name, claims) in Tokens())
        {
            Row(name, Answer(role.Assume(claims)));
        }
        text.Append("\n| action |");
        var places = Places();
        text.AppendJoin("", places.Select(place => $" {place.Name} |")).Append("\n| --- |").Insert(text.Length, " --- |", places.Count).Append('\n');
        var denied = new List<string>();
        foreach (var action in Kinds.SelectMany(kind => Actions[kind]).Distinct())
        {
            var answers = places.Select(place => Actions[place.Kind].Contains(action) ? role.Decide(action, place.Resource, place.Keys) : (Decision?)null).ToList();
            if (answers.All(answer => answer is null or Decision.ImplicitDeny))
            {
                denied.Add($"`{action[3..]}`");
                continue;
            }
            Row([$"`{action}`", .. answers.Select(answer => answer is { } decision ? Word(decision) : "")]);
        }
        text.Append($"\nDenied everywhere, the other {denied.Count} actions of S3 on buckets, objects and the account: ").AppendJoin(", ", denied).Append(".\n");
        WriteKeys();
        return text.Append('\n').ToString();
    }

    /// <summary>Every request that the table has a cell for, and the keys' own.</summary>
    public static IEnumerable<AccessRequest> Requests(ProducedRole role) =>
    [
        .. from place in new AccessTable(role).Places()
           from action in Actions[place.Kind]
           select new AccessRequest(action, place.Resource, [.. place.Keys]),
        .. from grant in role.Grants
           where grant.KmsKey is not null
           from action in KeyActions
           from keys in new (string Name, string Value)[][] { [], [("kms:ViaService", role.ServiceOf(grant))], [("kms:ViaService", "s3.eu-north-1.amazonaws.com")] }
           select new AccessRequest(action, grant.KmsKey!, keys),
    ];

    /// <summary>Each workload's own token from each cluster, and then ways to get one wrong.</summary>
    private IEnumerable<(string Name, JsonObject Claims)> Tokens()
    {
        foreach (var cluster in role.Environment.Clusters)
        {
            foreach (var workload in role.Workloads)
            {
                yield return ($"`{workload.Name}` in `{cluster.Name}`", Right(cluster.Issuer.Url, workload));
            }
        }

        var (issuer, first) = (role.Environment.Clusters[0].Issuer.Url, role.Workloads[0]);
        foreach (var claim in new[] { "iss", "aud", "sub" })
        {
            yield return ($"{claim} missing", With(Right(issuer, first), claim, null));
        }
        yield return ("another issuer", With(Right(issuer, first), "iss", "https://container.googleapis.com/v1/projects/other/locations/europe-west1/clusters/other"));
        yield return ("another audience", With(Right(issuer, first), "aud", new JsonArray("https://kubernetes.default.svc")));
        yield return ("another ServiceAccount", With(Right(issuer, first), "sub", first.ServiceAccount.Subject.Value + "-2"));
        yield return ("another namespace", With(Right(issuer, first), "sub", "system:serviceaccount:default:default"));
        yield return ("expired", With(Right(issuer, first), "exp", ProducedRole.Now));
        yield return ("not valid yet", With(Right(issuer, first), "nbf", ProducedRole.Now + 3600));
    }

    private static JsonObject Right(string issuer, WorkloadParameters workload) =>
        ProducedRole.Claims(issuer, workload.Token.Audience.Value, workload.ServiceAccount.Subject.Value);

    private static JsonObject With(JsonObject claims, string name, JsonNode? value)
    {
        claims.Remove(name);
        if (value is not null)
        {
            claims[name] = value;
        }
        return claims;
    }

    private List<Place> Places()
    {
        var places = new List<Place> { new(Account, "`*`", "*", []) };
        foreach (var (bucket, prefix) in role.Grants.Where(grant => grant.Bucket is not null).Select(grant => (Name: grant.Bucket!.Value, grant.Prefix)).Distinct())
        {
            var arn = $"arn:{role.Partition}:s3:::{bucket}";
            if (prefix is null)
            {
                places.Add(new(Bucket, $"`{bucket}`", arn, []));
                places.Add(new(Object, $"`{bucket}/key`", $"{arn}/key", []));
                continue;
            }
            places.Add(new(Bucket, $"`{bucket}` asked for `{prefix}`", arn, [("s3:prefix", prefix)]));
            places.Add(new(Bucket, $"`{bucket}` asked for all", arn, []));
            places.Add(new(Object, $"`{bucket}/{prefix}key`", $"{arn}/{prefix}key", []));
            places.Add(new(Object, $"`{bucket}/key`", $"{arn}/key", []));
        }
        places.Add(new(Bucket, "another bucket", $"arn:{role.Partition}:s3:::another-bucket", []));
        places.Add(new(Object, "its object", $"arn:{role.Partition}:s3:::another-bucket/key", []));
        return places;
    }

    private void WriteKeys()
    {
        foreach (var grant in role.Grants.Where(grant => grant.KmsKey is not null))
        {
            var service = role.ServiceOf(grant);
            text.Append($"\n| action | the key through `{service}` | the key otherwise | another key |\n| --- | --- | --- | --- |\n");
            foreach (var action in KeyActions)
            {
                Row($"`{action}`", Word(role.Decide(action, grant.KmsKey!, ("kms:ViaService", service))), Word(role.Decide(action, grant.KmsKey!)),
                    Word(role.Decide(action, grant.KmsKey! + "0", ("kms:ViaService", service))));
            }
        }
    }

    private void Row(params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Word(Decision decision) => decision switch
    {
        Decision.Allowed => "**allowed**",
        Decision.ExplicitDeny => "denied by a statement",
        _ => "denied",
    };

    private static string Answer(AssumeRoleAnswer answer) => answer.Error is { } error ? $"{error.Status} {error.Code}: {error.Message}" : "**a session**";

    /// <param name="Kind">Actions that know another kind of resource have no answer here.</param>
    private sealed record Place(string Kind, string Name, string Resource, (string Name, string Value)[] Keys);
}
