using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Objects;

/// <summary>What every answer to a write says.</summary>
internal static class WrittenAnswer
{
    public static LabAnswer With(LabBucket bucket, LabObject put, LabAnswer answer) =>
        answer.With("x-amz-server-side-encryption", "AES256").With("x-amz-version-id", bucket.Versioning == BucketVersioning.Enabled ? put.Version : null);
}
