using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Stores.Contents;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>Takes a part from an object that is there, or from a range of it, which the caller has to be allowed to read.</summary>
internal sealed class UploadPartCopy : IS3Endpoint
{
    private const string RangeHeader = "x-amz-copy-source-range";

    public string Operation => "UploadPartCopy";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (CopySource.Read(call, out var error) is not { } from)
        {
            return error!;
        }
        using var source = CopySource.Hold(from, out error);
        if (source is null || (error = call.Authorize("s3:PutObject", call.ObjectArn, CopySource.KeyOf(from))) is not null)
        {
            return error!;
        }
        if (UploadSearch.PartNumber(call, out error) is not { } number || UploadSearch.Find(call, out var bucket, out error) is not { } upload || Cut(call, source.Item.Content, out error) is not { } content)
        {
            return error!;
        }
        var (md5, checksum) = await ContentDigest.Of(content, upload.Algorithm ?? ChecksumAlgorithm.Default, call.Wire.Cancellation);
        var part = new LabPart(number, content, md5, call.Wire.Now, checksum);
        if (UploadSearch.Put(call, bucket!, upload, part) is { } ended)
        {
            return ended;
        }
        var xml = new XmlText(withDeclaration: true).Open("CopyPartResult", S3Service.XmlNamespace).Element("LastModified", S3Time.Of(part.Modified)).Element("ETag", $"\"{md5}\"")
            .Element(ChecksumAlgorithm.ElementOf(checksum.Algorithm), checksum.Value).Close("CopyPartResult");
        return LabAnswer.Xml(xml.ToString(), "application/xml").With("x-amz-server-side-encryption", "AES256")
            .With("x-amz-copy-source-version-id", from.Bucket!.Versioning == BucketVersioning.Never ? null : source.Item.Version);
    }

    /// <summary>S3 API reference, UploadPartCopy: <c>bytes=first-last</c>, both inside the source.</summary>
    private static LabContent? Cut(S3Call call, LabContent content, out AwsError? error)
    {
        error = null;
        var (start, length) = (0L, content.Length);
        if (call.Wire.Header(RangeHeader) is { } text)
        {
            var hasForm = text.StartsWith(ByteRange.Unit, StringComparison.Ordinal) && text[ByteRange.Unit.Length..].Split('-') is [{ Length: > 0 }, { Length: > 0 }];
            if (!hasForm || ByteRange.Read(text, long.MaxValue) is not { } range)
            {
                error = S3Errors.InvalidArgument(RangeHeader, text, "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy");
                return null;
            }
            (start, length) = (range.Start, range.Length);
        }
        error = length > content.Length - start ? S3Errors.InvalidArgument(RangeHeader, call.Wire.Header(RangeHeader), $"Range specified is not valid for source object of size: {content.Length}")
            : length > NewObject.LargestBody ? S3Errors.InvalidRequest($"The specified copy source is larger than the maximum allowable size for a copy source: {NewObject.LargestBody}")
            : null;
        return error is null ? content.Slice(start, length) : null;
    }
}
