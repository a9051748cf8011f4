using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>What a call uses of S3, for whoever wants to grant just that.</summary>
/// <param name="Action">Full name.</param>
/// <param name="Bucket">Empty: the action knows no bucket; null: it cannot be told.</param>
/// <param name="Key">Of an object, or the prefix of a list: the whole text, or how it begins; null: the action is on the bucket as a whole.</param>
public sealed record CallUse(string Action, string? Bucket, string? Key)
{
    private const string List = "s3:ListBucket";

    /// <summary>The actions on buckets and objects; keys of KMS and roles are not in a bucket's grant.</summary>
    internal static IEnumerable<CallUse> Of(S3Call call) => call.Operations
        .SelectMany(name => S3Operations.Find(name)!.Needs)
        .Where(need => (need.When & call.Traits) == need.When && (need.Unless & (call.Traits | call.PossibleTraits)) == RequestTraits.None)
        .Select(need => need.Target switch
        {
            S3Target.Everything => new CallUse(need.Action, "", null),
            S3Target.Bucket => new CallUse(need.Action, NameOf(call.Bucket), need.Action == List ? call.Prefix?.Text : null),
            S3Target.TargetObject => new CallUse(need.Action, NameOf(call.Bucket), call.Key.Text),
            S3Target.SourceObject => new CallUse(need.Action, NameOf(call.SourceBucket), call.SourceKey.Text),
            _ => null,
        })
        .OfType<CallUse>()
        .Distinct();

    public override string ToString() => Bucket switch
    {
        null => $"{Action} on a bucket that the code does not tell",
        "" => Action,
        _ => Key is null ? $"{Action} on {Bucket}" : $"{Action} on {Bucket}/{Key}",
    };

    /// <summary>Access points and directory buckets are granted in other ways.</summary>
    private static string? NameOf(KnownText bucket) =>
        bucket.IsExact && bucket.Text.Length > 0 && !bucket.Text.StartsWith("arn:", StringComparison.Ordinal)
        && !bucket.Text.EndsWith("--x-s3", StringComparison.Ordinal) && !bucket.Text.EndsWith("-s3alias", StringComparison.Ordinal)
            ? bucket.Text
            : null;
}
