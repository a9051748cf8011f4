namespace GkeAws.Lab.S3.Endpoints.Tagging;

/// <summary>Takes all tags off a bucket, which is a change of its tags for the policies too (S3 User Guide, Required permissions).</summary>
internal sealed class DeleteBucketTagging : IS3Endpoint
{
    public string Operation => "DeleteBucketTagging";

    public ValueTask<S3Answer> Answer(S3Call call) => PutBucketTagging.Set(call, null);
}
