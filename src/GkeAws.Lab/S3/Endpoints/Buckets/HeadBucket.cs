using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Buckets;

/// <summary>Is there such a bucket, and may I list it.</summary>
internal sealed class HeadBucket : IS3Endpoint
{
    public string Operation => "HeadBucket";

    public ValueTask<S3Answer> Answer(S3Call call) => call.Authorize("s3:ListBucket", call.BucketArn) is { } refused ? (S3Answer)refused
        : call.Bucket is not { } bucket ? (S3Answer)S3Errors.NoSuchBucket(call.BucketName)
        : (S3Answer)LabAnswer.Empty(200).With("x-amz-bucket-region", bucket.Region).With("x-amz-access-point-alias", "false");
}
