using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Writes an object whole; checksums of headers and trailers are verified.</summary>
internal sealed class PutObject : IS3Endpoint
{
    // The lab holds objects in memory.
    private const long LargestObject = 256L * 1024 * 1024;

    /// <summary>Headers that are condition keys of this operation under their own name (service authorization reference, S3).</summary>
    private static readonly string[] KeyHeaders =
        ["x-amz-acl", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-storage-class", "x-amz-website-redirect-location"];

    public string Operation => "PutObject";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:PutObject", call.ObjectArn, [.. KeysOf(call.Wire)]) is { } refused)
        {
            return refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        var payload = await PayloadReader.Read(call, LargestObject);
        if (payload.Error is { } unread)
        {
            return unread;
        }
        if (NewObject.Of(call, payload, out var error) is not { } item)
        {
            return error!;
        }
        // S3 User Guide, Conditional writes: only what is not there yet, or only what is there as the client knows it.
        var there = bucket.Find(call.Key);
        if (call.Wire.Header("If-None-Match") == "*" && there is not null)
        {
            return S3Errors.PreconditionFailed("If-None-Match");
        }
        if (call.Wire.Header("If-Match") is not null && (there is null || new Preconditions(call.Wire).Failed(there) is not null))
        {
            return there is null ? S3Errors.NoSuchKey(call.Key) : S3Errors.PreconditionFailed("If-Match");
        }
        call.Store.PutObject(bucket, item);
        return LabAnswer.Empty(200).With("ETag", $"\"{item.ETag}\"").With(ChecksumAlgorithm.HeaderPrefix + item.ChecksumAlgorithm, item.Checksum)
            .With("x-amz-checksum-type", "FULL_OBJECT").With("x-amz-server-side-encryption", "AES256");
    }

    private static IEnumerable<(string Name, string Value)> KeysOf(LabCall call)
    {
        foreach (var name in KeyHeaders)
        {
            if (call.Header(name) is { } value)
            {
                yield return ("s3:" + name, value);
            }
        }
    }
}
