using GkeAws.Lab.S3.Tags;

namespace GkeAws.Lab.S3.Endpoints.Tagging;

/// <summary>The tags of a bucket; none is an error.</summary>
internal sealed class GetBucketTagging : IS3Endpoint
{
    public string Operation => "GetBucketTagging";

    public ValueTask<S3Answer> Answer(S3Call call) => call.Authorize("s3:GetBucketTagging", call.BucketArn) is { } refused ? (S3Answer)refused
        : call.Bucket is not { } bucket ? (S3Answer)S3Errors.NoSuchBucket(call.BucketName)
        : bucket.Tags is { } tags ? (S3Answer)TagDocument.Of(tags)
        : (S3Answer)S3Errors.NoSuchTagSet(call.BucketName);
}
