using GkeAws.Lab.S3.Conditions;
using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>Deletes an object, or a version of it for good; one that is not there is no error.</summary>
internal sealed class DeleteObject : IS3Endpoint
{
    public string Operation => "DeleteObject";

    public ValueTask<S3Answer> Answer(S3Call call) => Delete(call);

    private static S3Answer Delete(S3Call call)
    {
        if (call.AuthorizeVersion("s3:DeleteObject", "s3:DeleteObjectVersion", [.. WriteConditions.KeysOf(call.Wire)]) is { } refused)
        {
            return refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        if (ObjectSearch.CheckVersion(call) is { } wrong)
        {
            return wrong;
        }
        lock (bucket.Gate)
        {
            if (WriteConditions.Failed(call.Wire, bucket.Find(call.Key)) is { } failed)
            {
                return failed;
            }
            var gone = Deletion.Do(call.Store, bucket, call.Key, call.Version, call.Wire.Now);
            return LabAnswer.Empty(204).With("x-amz-version-id", gone.Version).With("x-amz-delete-marker", gone.IsMarker ? "true" : null);
        }
    }
}
