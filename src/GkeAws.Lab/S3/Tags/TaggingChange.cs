using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Tags;

/// <summary>Gives an object other tags; it stays the same version, of the same time.</summary>
internal static class TaggingChange
{
    public static S3Answer Do(S3Call call, (string, string) action, IReadOnlyDictionary<string, string> tags, LabAnswer done)
    {
        if (call.Bucket is not { } bucket)
        {
            return Replace(call, action, tags, done);
        }
        // The policies see the tags that are replaced, so nobody may replace them between.
        lock (bucket.Gate)
        {
            return Replace(call, action, tags, done);
        }
    }

    public static LabAnswer WithVersion(S3Call call, LabObject item, LabAnswer answer) =>
        answer.With("x-amz-version-id", call.Bucket!.Versioning == BucketVersioning.Never ? null : item.Version);

    private static S3Answer Replace(S3Call call, (string, string) action, IReadOnlyDictionary<string, string> tags, LabAnswer done)
    {
        if (ObjectSearch.Find(call, action, out var error, [.. TagRules.RequestKeys(tags)]) is not { } item)
        {
            return error!;
        }
        var changed = item with { Tags = tags };
        call.Store.ReplaceObject(call.Bucket!, changed);
        return WithVersion(call, changed, done);
    }
}
