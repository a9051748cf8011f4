using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Parameters;

/// <summary>What a workload may do in S3: a level on a bucket, or raw actions on raw resources.</summary>
public abstract record Grant;

/// <param name="Bucket">Null for <see cref="AccessLevel.ListBuckets"/> only.</param>
/// <param name="Prefix">Keys that begin with this text; null: all keys.</param>
/// <param name="Region">The bucket's region, when it is not the environment's.</param>
/// <param name="KmsKey">ARN of the key, for a bucket with SSE-KMS.</param>
public sealed record LevelGrant(AccessLevel Level, BucketName? Bucket, string? Prefix = null, AwsRegion? Region = null, string? KmsKey = null) : Grant
{
    /// <summary>What stands for the level's word in the packed template; null: the word.</summary>
    internal string? WordForTemplate { get; init; }

    public string Word => WordForTemplate ?? Level.Word();
}

public sealed record RawGrant(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources) : Grant
{
    // Lists compare by reference; workloads that share a role and grant would get the statement twice.
    public bool Equals(RawGrant? other) =>
        other is not null && Actions.SequenceEqual(other.Actions) && Resources.SequenceEqual(other.Resources);

    public override int GetHashCode() => Actions.Concat(Resources).Aggregate(17, (hash, text) => unchecked((hash * 31) + text.GetHashCode()));
}
