using GkeAws.Lab.S3.Conditions;
using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>Writes an object whole; checksums of headers and trailers are verified.</summary>
internal sealed class PutObject : IS3Endpoint
{
    public string Operation => "PutObject";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (TagRules.Read(call.Wire, out var error) is not { } tags || (error = NewObject.Authorize(call, tags, [.. WriteConditions.KeysOf(call.Wire)])) is not null)
        {
            return error!;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        var (received, unread) = await ReceivedBody.Receive(call, NewObject.LargestBody);
        using var body = received;
        if (body is null)
        {
            return unread!;
        }
        LabObject put;
        lock (bucket.Gate)
        {
            if (bucket.IsRemoved || WriteConditions.Failed(call.Wire, bucket.Find(call.Key)) is not null)
            {
                return bucket.IsRemoved ? S3Errors.NoSuchBucket(call.BucketName) : WriteConditions.Failed(call.Wire, bucket.Find(call.Key))!;
            }
            put = call.Store.PutObject(bucket, new LabObject(call.Key, body.Content, body.Md5, call.Wire.Now, body.Checksum, NewObject.Metadata(call.Wire)) { Tags = tags });
        }
        return WrittenAnswer.With(bucket, put, LabAnswer.Empty(200)).With("ETag", $"\"{put.ETag}\"").With(ChecksumAlgorithm.HeaderPrefix + put.Checksum.Algorithm, put.Checksum.Value)
            .With("x-amz-checksum-type", put.Checksum.Type);
    }
}
