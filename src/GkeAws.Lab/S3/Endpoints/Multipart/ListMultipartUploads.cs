using System.Globalization;
using GkeAws.Lab.S3.Listing;
using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>The uploads of a bucket that are under way.</summary>
internal sealed class ListMultipartUploads : IS3Endpoint
{
    private const string Root = "ListMultipartUploadsResult";

    public string Operation => "ListMultipartUploads";

    public ValueTask<S3Answer> Answer(S3Call call) => List(call);

    private static S3Answer List(S3Call call)
    {
        if (call.Authorize("s3:ListBucketMultipartUploads", call.BucketArn) is { } refused)
        {
            return refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        if (ListQuestion.Read(call.Wire.Query, "max-uploads", out var error) is not { } question)
        {
            return error!;
        }
        var (key, id) = (call.Wire.Query.Find("key-marker") ?? "", call.Wire.Query.Find("upload-id-marker"));
        var page = UploadPage.Of(bucket, question, key, id is { Length: > 0 } ? id : null);
        var xml = new XmlText(withDeclaration: true).Open(Root, S3Service.XmlNamespace).Element("Bucket", call.BucketName).Element("KeyMarker", question.Spell(key)).Element("UploadIdMarker", id ?? "")
            .Element("Prefix", question.Spell(question.Prefix)).Element("Delimiter", question.Delimiter is { Length: > 0 } delimiter ? question.Spell(delimiter) : null)
            .Element("MaxUploads", question.Most.ToString(CultureInfo.InvariantCulture)).Element("EncodingType", question.IsUrl ? "url" : null)
            .Element("IsTruncated", page.Next is null ? "false" : "true").Element("NextKeyMarker", page.Next is null ? null : question.Spell(page.Next)).Element("NextUploadIdMarker", page.NextId);
        foreach (var upload in page.Uploads)
        {
            xml.Open("Upload").Element("Key", question.Spell(upload.Key)).Element("UploadId", upload.Id).Open("Initiator").Element("ID", upload.Initiator).Close("Initiator")
                .Open("Owner").Element("ID", CanonicalUser.Of(bucket.Account)).Close("Owner").Element("StorageClass", "STANDARD").Element("Initiated", S3Time.Of(upload.Initiated))
                .Element("ChecksumAlgorithm", upload.Algorithm?.ToUpperInvariant()).Element("ChecksumType", upload.Algorithm is null ? null : upload.IsComposite ? "COMPOSITE" : "FULL_OBJECT").Close("Upload");
        }
        return question.Close(call, xml, page.CommonPrefixes, Root);
    }
}
