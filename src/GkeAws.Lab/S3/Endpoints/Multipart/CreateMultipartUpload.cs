using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>Begins an upload in parts; what the object is to keep of headers and tags is said here.</summary>
internal sealed class CreateMultipartUpload : IS3Endpoint
{
    public string Operation => "CreateMultipartUpload";

    public ValueTask<S3Answer> Answer(S3Call call) => Create(call);

    private static S3Answer Create(S3Call call)
    {
        if (TagRules.Read(call.Wire, out var error) is not { } tags || (error = NewObject.Authorize(call, tags)) is not null)
        {
            return error!;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        if (UploadChecksum.Read(call.Wire, out var algorithm, out var isComposite) is { } wrong)
        {
            return wrong;
        }
        var upload = new LabUpload(UniqueId.OfUpload(), call.Key, call.Wire.Now, algorithm, isComposite, call.Caller.Arn, NewObject.Metadata(call.Wire), tags);
        lock (bucket.Gate)
        {
            if (bucket.IsRemoved)
            {
                return S3Errors.NoSuchBucket(call.BucketName);
            }
            call.Store.AddUpload(bucket, upload);
        }
        var xml = new XmlText(withDeclaration: true).Open("InitiateMultipartUploadResult", S3Service.XmlNamespace)
            .Element("Bucket", call.BucketName).Element("Key", call.Key).Element("UploadId", upload.Id).Close("InitiateMultipartUploadResult");
        return LabAnswer.Xml(xml.ToString(), "application/xml").With("x-amz-server-side-encryption", "AES256")
            .With("x-amz-checksum-algorithm", algorithm?.ToUpperInvariant()).With("x-amz-checksum-type", algorithm is null ? null : isComposite ? "COMPOSITE" : "FULL_OBJECT");
    }
}
