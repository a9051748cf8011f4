using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Writes an object that another one is the content of: the caller has to be allowed to read that one.</summary>
internal sealed class CopyObject : IS3Endpoint
{
    private const string Header = "x-amz-copy-source";

    public string Operation => "CopyObject";

    public ValueTask<S3Answer> Answer(S3Call call) => Copy(call);

    private static S3Answer Copy(S3Call call)
    {
        var header = call.Wire.Header(Header)!;
        if (CopySource.Read(header, out var error) is not { } address)
        {
            return error!;
        }
        var directive = call.Wire.Header("x-amz-metadata-directive");
        if (directive is not (null or "COPY" or "REPLACE"))
        {
            return S3Errors.InvalidArgument("x-amz-metadata-directive", directive, "Unknown metadata directive.");
        }
        var source = new S3Call(call.Wire, call.Signed, call.Store, address);
        // Service authorization reference, S3: PutObject has the source and the directive as keys.
        (string, string)[] keys = [("s3:" + Header, $"{address.Bucket}/{address.Key}"), .. directive is null ? [] : new[] { ("s3:x-amz-metadata-directive", directive) }];
        if (source.Authorize("s3:GetObject", source.ObjectArn) is { } unread)
        {
            return unread;
        }
        if (call.Authorize("s3:PutObject", call.ObjectArn, keys) is { } refused)
        {
            return refused;
        }
        if (source.Bucket is not { } from || call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(source.Bucket is null ? source.BucketName : call.BucketName);
        }
        if (from.Find(address.Key) is not { } item)
        {
            return source.May("s3:ListBucket", source.BucketArn) ? S3Errors.NoSuchKey(address.Key) : S3Errors.AccessDenied($"there is no object {address.Key}, and listing is not allowed: so it is not told");
        }
        if (from == bucket && address.Key == call.Key && directive != "REPLACE")
        {
            return S3Errors.InvalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
        }
        var conditions = CopySource.ConditionsOf(call.Wire);
        if (conditions.Failed(item) is { } failed || (conditions.IsNotModified(item) && (failed = "x-amz-copy-source-If-None-Match") is not null))
        {
            return S3Errors.PreconditionFailed(failed);
        }
        var copy = item with { Key = call.Key, Modified = call.Wire.Now, Metadata = directive == "REPLACE" ? NewObject.Metadata(call.Wire) : item.Metadata };
        call.Store.PutObject(bucket, copy);
        return LabAnswer.Xml(new XmlText(withDeclaration: true).Open("CopyObjectResult", S3Service.XmlNamespace)
            .Element("LastModified", S3Time.Of(copy.Modified)).Element("ETag", $"\"{copy.ETag}\"").Close("CopyObjectResult").ToString(), "application/xml").With("x-amz-server-side-encryption", "AES256");
    }
}
