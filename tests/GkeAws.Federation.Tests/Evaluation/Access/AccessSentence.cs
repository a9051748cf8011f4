using System.Text.RegularExpressions;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>A line "allowed: …" of an ACCESS.md: the requests that it says are allowed. A line that is none of these is no line that is known.</summary>
internal sealed partial class AccessSentence
{
    private static readonly string[] Reading = ["s3:GetObject"];
    private static readonly string[] Writing = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];

    private readonly List<AccessRequest> examples = [];
    private readonly Func<AccessRequest, bool> covers;

    private AccessSentence(Func<AccessRequest, bool> covers, params IEnumerable<AccessRequest> examples)
    {
        this.covers = covers;
        this.examples.AddRange(examples);
    }

    /// <summary>Requests that have to be allowed if the sentence is true.</summary>
    public IReadOnlyList<AccessRequest> Examples => examples;

    /// <summary>Whether the sentence says that this very request is allowed.</summary>
    public bool Says(AccessRequest request) => covers(request);

    public static AccessSentence Parse(string line, string partition)
    {
        if (line == "allowed: the names of all buckets of the account (`s3:ListAllMyBuckets`)")
        {
            return new(request => request.Action == "s3:ListAllMyBuckets", new AccessRequest("s3:ListAllMyBuckets", "*"));
        }
        if (Raw().Match(line) is { Success: true } raw)
        {
            return OfRaw([.. Words(raw, "actions")], [.. Words(raw, "resources")]);
        }
        if (Key().Match(line) is { Success: true } key)
        {
            var (arn, service, actions) = (key.Groups["key"].Value, key.Groups["service"].Value, Words(key, "actions").ToArray());
            return new(
                request => request.Resource == arn && actions.Contains(request.Action) && request.Keys is [("kms:ViaService", var via)] && via == service,
                actions.Select(action => new AccessRequest(action, arn, ("kms:ViaService", service))));
        }
        var match = Level().Match(line);
        return match.Success
            ? OfLevel($"arn:{partition}:s3:::{match.Groups["bucket"].Value}", match.Groups["prefix"].Value, match.Groups["rest"].Value)
            : throw new InvalidOperationException($"no proof is known for: {line}");
    }

    private static AccessSentence OfRaw(string[] actions, string[] resources) => new(
        request => actions.Any(action => Fits(action, request.Action)) && resources.Any(resource => Fits(resource, request.Resource)));

    private static AccessSentence OfLevel(string bucket, string prefix, string rest)
    {
        if (rest == " and its objects (`s3:*`), its policy and its deletion included")
        {
            return new(
                request => request.Action.StartsWith("s3:", StringComparison.Ordinal) && (request.Resource == bucket || request.Resource.StartsWith(bucket + "/", StringComparison.Ordinal)),
                new AccessRequest("s3:PutBucketPolicy", bucket), new("s3:DeleteBucket", bucket), new("s3:ListBucket", bucket),
                new("s3:GetObject", bucket + "/key"), new("s3:PutObject", bucket + "/key"), new("s3:DeleteObjectVersion", bucket + "/key"));
        }

        var (onObjects, hasUploads) = rest switch
        {
            " (`s3:ListBucket`)" => ((string[])[], false),
            " (`s3:ListBucket`) and reading these objects (`s3:GetObject`)" => (Reading, false),
            " (`s3:ListBucket`) and reading, writing and deleting these objects, in parts too; the bucket's unfinished uploads (`s3:ListBucketMultipartUploads`)" => (Writing, true),
            _ => throw new InvalidOperationException($"no proof is known for: {rest}"),
        };
        return new(
            request => request.Action switch
            {
                "s3:ListBucket" => request.Resource == bucket && (prefix.Length == 0 || (request.Keys is [("s3:prefix", var asked)] && asked.StartsWith(prefix, StringComparison.Ordinal))),
                "s3:ListBucketMultipartUploads" => hasUploads && request.Resource == bucket,
                _ => onObjects.Contains(request.Action) && request.Resource.StartsWith($"{bucket}/{prefix}", StringComparison.Ordinal),
            },
            [
                new AccessRequest("s3:ListBucket", bucket, ("s3:prefix", prefix + "x")),
                .. hasUploads ? [new AccessRequest("s3:ListBucketMultipartUploads", bucket)] : Array.Empty<AccessRequest>(),
                .. onObjects.Select(action => new AccessRequest(action, $"{bucket}/{prefix}key")),
            ]);
    }

    private static bool Fits(string pattern, string text) =>
        Regex.IsMatch(text, $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z");

    private static IEnumerable<string> Words(Match match, string group) => Quoted().Matches(match.Groups[group].Value).Select(word => word.Groups[1].Value);

    [GeneratedRegex(@"\Aallowed:(?<actions>(?: `[^`]+`)+) on(?<resources>(?: `[^`]+`)+)\z")]
    private static partial Regex Raw();

    [GeneratedRegex(@"\Aallowed: the key `(?<key>arn:[^`]+)` through `(?<service>[^`]+)` \((?<actions>[^)]+)\); the key's own policy has to allow it too\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\Aallowed: (?:the keys of|everything on) `(?<bucket>[^`]+)`(?: that begin with `(?<prefix>[^`]+)`)?(?<rest>.*)\z")]
    private static partial Regex Level();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}

/// <summary>Something that a pod may ask for.</summary>
internal sealed record AccessRequest(string Action, string Resource, params (string Name, string Value)[] Keys)
{
    public bool IsAllowedTo(ProducedRole role) => role.Decide(Action, Resource, Keys) == Decision.Allowed;

    public override string ToString() => $"{Action} on {Resource}{string.Concat(Keys.Select(key => $" with {key.Name} {key.Value}"))}";
}
