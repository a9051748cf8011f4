using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Removes an object; one that is not there is no error.</summary>
internal sealed class DeleteObject : IS3Endpoint
{
    public string Operation => "DeleteObject";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:DeleteObject", call.ObjectArn) is { } refused)
        {
            return (S3Answer)refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return (S3Answer)S3Errors.NoSuchBucket(call.BucketName);
        }
        call.Store.RemoveObject(bucket, call.Key);
        return (S3Answer)LabAnswer.Empty(204);
    }
}
