using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Buckets;

/// <summary>Removes a bucket that has no objects.</summary>
internal sealed class DeleteBucket : IS3Endpoint
{
    public string Operation => "DeleteBucket";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:DeleteBucket", call.BucketArn) is { } refused)
        {
            return (S3Answer)refused;
        }
        return call.Bucket is not { } bucket ? (S3Answer)S3Errors.NoSuchBucket(call.BucketName)
            : call.Store.RemoveBucket(bucket) ? (S3Answer)LabAnswer.Empty(204)
            : (S3Answer)S3Errors.BucketNotEmpty(call.BucketName);
    }
}
