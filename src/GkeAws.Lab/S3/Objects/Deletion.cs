using GkeAws.Lab.Stores;

namespace GkeAws.Lab.S3.Objects;

/// <summary>What became of a deletion (S3 User Guide, Deleting object versions from a versioning-enabled bucket).</summary>
/// <param name="Version">Of the marker that was made, or of what was deleted for good; null: the bucket keeps no versions.</param>
/// <param name="IsMarker">A marker was made, or one was deleted.</param>
internal readonly record struct Deletion(string? Version, bool IsMarker)
{
    /// <param name="version">Null: the object.</param>
    public static Deletion Do(LabStore store, LabBucket bucket, string key, string? version, DateTimeOffset now)
    {
        if (version is null)
        {
            var marker = store.RemoveObject(bucket, key, now);
            return new(marker?.Version, marker is not null);
        }
        var removed = store.RemoveVersion(bucket, key, version);
        return new(bucket.Versioning == BucketVersioning.Never ? null : version, removed?.IsDeleteMarker == true);
    }
}
