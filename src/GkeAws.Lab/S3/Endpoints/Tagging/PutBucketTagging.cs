using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Tagging;

/// <summary>Replaces the tags of a bucket.</summary>
internal sealed class PutBucketTagging : IS3Endpoint
{
    public string Operation => "PutBucketTagging";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        var (document, error) = await XmlBody.Require(call, TagDocument.Root);
        return document is null || TagRules.Read(document, "Bucket", TagRules.MostOfBucket, out error) is not { } tags ? error! : Set(call, tags);
    }

    /// <param name="tags">Null: it has none any more.</param>
    public static S3Answer Set(S3Call call, IReadOnlyDictionary<string, string>? tags)
    {
        if (call.Authorize("s3:PutBucketTagging", call.BucketArn) is { } refused)
        {
            return refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        lock (bucket.Gate)
        {
            bucket.Tags = tags;
            call.Store.SaveBucket(bucket);
        }
        return LabAnswer.Empty(204);
    }
}
