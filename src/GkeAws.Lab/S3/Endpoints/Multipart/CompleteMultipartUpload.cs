using System.Globalization;
using System.Xml.Linq;
using GkeAws.Lab.S3.Conditions;
using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>Makes the object of its parts, which stay where they are: a terabyte is joined as fast as a byte.</summary>
internal sealed class CompleteMultipartUpload : IS3Endpoint
{
    private const string Root = "CompleteMultipartUploadResult";

    public string Operation => "CompleteMultipartUpload";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:PutObject", call.ObjectArn, [.. WriteConditions.KeysOf(call.Wire)]) is { } refused)
        {
            return refused;
        }
        if (UploadSearch.Find(call, out var bucket, out var error) is not { } upload)
        {
            return error!;
        }
        var (document, unread) = await XmlBody.RequireWithoutChecksum(call, "CompleteMultipartUpload");
        if (document is null)
        {
            return unread!;
        }
        lock (bucket!.Gate)
        {
            return Complete(call, bucket, upload, document);
        }
    }

    private static S3Answer Complete(S3Call call, LabBucket bucket, LabUpload upload, XElement document)
    {
        if (!UploadSearch.IsUnderWay(bucket, upload))
        {
            return S3Errors.NoSuchUpload(upload.Id);
        }
        if (CompletedParts.Read(document, upload, out var error) is not { } parts)
        {
            return error!;
        }
        var item = CompletedParts.Join(upload, parts, call.Wire.Now);
        if ((Check(call.Wire, item) ?? WriteConditions.Failed(call.Wire, bucket.Find(call.Key))) is { } wrong)
        {
            return wrong;
        }
        var put = call.Store.PutObject(bucket, item, upload);
        var xml = new XmlText(withDeclaration: true).Open(Root, S3Service.XmlNamespace)
            .Element("Location", $"http://{call.Wire.Host}/{call.BucketName}/{Uri.EscapeDataString(call.Key)}").Element("Bucket", call.BucketName).Element("Key", call.Key).Element("ETag", $"\"{put.ETag}\"")
            .Element(ChecksumAlgorithm.ElementOf(put.Checksum.Algorithm), put.Checksum.Value).Element("ChecksumType", put.Checksum.Type).Close(Root);
        return WrittenAnswer.With(bucket, put, LabAnswer.Xml(xml.ToString(), "application/xml"));
    }

    /// <summary>What the client knows of the whole object.</summary>
    private static AwsError? Check(LabCall call, LabObject item)
    {
        if (call.Header("x-amz-mp-object-size") is { } size && size != item.Content.Length.ToString(CultureInfo.InvariantCulture))
        {
            return S3Errors.InvalidRequest("The provided 'x-amz-mp-object-size' header does not match what was computed.");
        }
        return call.Header(ChecksumAlgorithm.HeaderPrefix + item.Checksum.Algorithm) is { } given && given != item.Checksum.Value
            ? S3Errors.BadDigest(item.Checksum.Algorithm.ToUpperInvariant(), given, item.Checksum.Value)
            : null;
    }
}
