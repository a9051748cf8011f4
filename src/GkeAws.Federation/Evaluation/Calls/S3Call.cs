using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>A call of the S3 API as the code has it.</summary>
/// <param name="Method">As the code names it, without <c>Async</c>.</param>
/// <param name="Operations">Of the API; one method may need several.</param>
internal sealed record S3Call(string Method, IReadOnlyList<string> Operations)
{
    /// <summary>What the request has for certain.</summary>
    public RequestTraits Traits { get; init; }

    /// <summary>What it may have.</summary>
    public RequestTraits PossibleTraits { get; init; }

    public KnownText Bucket { get; init; } = KnownText.Unknown;

    public KnownText Key { get; init; } = KnownText.Unknown;

    public KnownText SourceBucket { get; init; } = KnownText.Unknown;

    public KnownText SourceKey { get; init; } = KnownText.Unknown;

    /// <summary>Of a list of keys; null: the request has none, for certain.</summary>
    public KnownText? Prefix { get; init; } = KnownText.Unknown;

    /// <summary>What the call needs for certain in a partition; what depends on keys, roles or tables is left out.</summary>
    public IReadOnlyList<CallNeed> NeedsIn(string partition) =>
    [
        .. from name in Operations
           from need in S3Operations.Find(name)!.Needs
           where (need.When & Traits) == need.When && (need.Unless & (Traits | PossibleTraits)) == RequestTraits.None
           let resource = ResourceOf(need.Target, $"arn:{partition}:s3:::")
           where resource is not null
           select new CallNeed(need.Action, need.Target, resource.Value, Prefix),
    ];

    private KnownText? ResourceOf(S3Target target, string root) => target switch
    {
        S3Target.Everything => KnownText.Exactly("*"),
        S3Target.Bucket => BucketOf(root, Bucket),
        S3Target.TargetObject => ObjectOf(root, Bucket, Key),
        S3Target.SourceObject => ObjectOf(root, SourceBucket, SourceKey),
        _ => null,
    };

    /// <summary>Access points and directory buckets have names of other forms, and other rules.</summary>
    private static KnownText? BucketOf(string root, KnownText bucket) =>
        bucket.IsUnknown || bucket.Text.StartsWith("arn:", StringComparison.Ordinal) || bucket.Text.EndsWith("--x-s3", StringComparison.Ordinal) || bucket.Text.EndsWith("-s3alias", StringComparison.Ordinal)
            ? null
            : KnownText.Exactly(root).Then(bucket);

    private static KnownText? ObjectOf(string root, KnownText bucket, KnownText key) => BucketOf(root, bucket)?.Then(KnownText.Exactly("/")).Then(key);
}
