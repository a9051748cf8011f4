using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Reads an object, or a range of it. One that is not there is told only to those who may list the bucket (botocore, s3 GetObject).</summary>
internal sealed class GetObject : IS3Endpoint
{
    public string Operation => "GetObject";

    public ValueTask<S3Answer> Answer(S3Call call) => Read(call, isHead: false);

    /// <param name="isHead">Headers alone.</param>
    public static S3Answer Read(S3Call call, bool isHead)
    {
        if (call.Authorize("s3:GetObject", call.ObjectArn) is { } refused)
        {
            return refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        if (bucket.Find(call.Key) is not { } item)
        {
            return call.May("s3:ListBucket", call.BucketArn) ? S3Errors.NoSuchKey(call.Key)
                : S3Errors.AccessDenied($"there is no object {call.Key}, and s3:ListBucket on {call.BucketArn} is not allowed: so it is not told");
        }
        var conditions = new Preconditions(call.Wire);
        if (conditions.Failed(item) is { } failed)
        {
            return S3Errors.PreconditionFailed(failed);
        }
        if (conditions.IsNotModified(item))
        {
            return LabAnswer.Empty(304).With("ETag", $"\"{item.ETag}\"").With("Last-Modified", S3Time.OfHeader(item.Modified));
        }
        return call.Wire.Header("Range") is { } text && text.StartsWith("bytes=", StringComparison.Ordinal) ? ReadRange(call, item, text, isHead) : Write(call, item, 200, item.Content, isHead);
    }

    private static S3Answer ReadRange(S3Call call, LabObject item, string text, bool isHead)
    {
        if (ByteRange.Read(text, item.Content.Length) is not { } range)
        {
            return S3Errors.InvalidRange(text);
        }
        return Write(call, item, 206, item.Content.Slice(range.Start, range.Length), isHead)
            .With("Content-Range", $"bytes {range.Start}-{range.Start + range.Length - 1}/{item.Content.Length}");
    }

    private static LabAnswer Write(S3Call call, LabObject item, int status, ReadOnlyMemory<byte> content, bool isHead)
    {
        var answer = new LabAnswer(status, isHead ? default : content, item.Metadata.GetValueOrDefault("Content-Type")) { Length = content.Length };
        answer.With("ETag", $"\"{item.ETag}\"").With("Last-Modified", S3Time.OfHeader(item.Modified)).With("Accept-Ranges", "bytes").With("x-amz-server-side-encryption", "AES256");
        foreach (var (name, value) in item.Metadata)
        {
            if (name != "Content-Type")
            {
                answer.With(name, value);
            }
        }
        if (status == 200 && call.Wire.Header("x-amz-checksum-mode") == "ENABLED")
        {
            answer.With(ChecksumAlgorithm.HeaderPrefix + item.ChecksumAlgorithm, item.Checksum).With("x-amz-checksum-type", "FULL_OBJECT");
        }
        return answer;
    }
}
