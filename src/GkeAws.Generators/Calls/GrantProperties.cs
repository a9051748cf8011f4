using System.Collections.Immutable;
using GkeAws.Federation.Actions;
using GkeAws.Federation.Evaluation.Calls;

namespace GkeAws.Generators.Calls;

/// <summary>What a code fix has to know about a denied call, in the diagnostic's properties.</summary>
internal static class GrantProperties
{
    public const string Actions = nameof(Actions);
    public const string Bucket = nameof(Bucket);
    public const string Key = nameof(Key);
    public const string Workload = nameof(Workload);
    public const string Partition = nameof(Partition);

    /// <returns>Empty: which grant is missing cannot be told.</returns>
    public static ImmutableDictionary<string, string?> Of(S3Call call, CallReview review)
    {
        var isList = review.Missing.All(need => need.Target == S3Target.Everything);
        var isSource = review.Missing.All(need => need.Target == S3Target.SourceObject);
        var bucket = isSource ? call.SourceBucket : call.Bucket;
        if ((!isList && !bucket.IsExact) || review.Missing.Any(need => need.Target == S3Target.SourceObject) != isSource)
        {
            return ImmutableDictionary<string, string?>.Empty;
        }
        return ImmutableDictionary<string, string?>.Empty
            .Add(Actions, string.Join(" ", review.Missing.Select(need => need.Action)))
            .Add(Bucket, isList ? "" : bucket.Text)
            .Add(Key, isSource ? call.SourceKey.Text : review.Missing.All(need => need.Target == S3Target.Bucket) ? call.Prefix?.Text ?? "" : call.Key.Text)
            .Add(Workload, review.Denied[0].Workload.Name.Value)
            .Add(Partition, review.Denied[0].Environment.Region.Partition.Name);
    }
}
