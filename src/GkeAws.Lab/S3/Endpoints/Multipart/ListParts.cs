using System.Globalization;
using GkeAws.Lab.S3.Listing;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Uploads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Multipart;

/// <summary>The parts that an upload has so far, by number.</summary>
internal sealed class ListParts : IS3Endpoint
{
    public string Operation => "ListParts";

    public ValueTask<S3Answer> Answer(S3Call call) => List(call);

    private static S3Answer List(S3Call call)
    {
        if (call.Authorize("s3:ListMultipartUploadParts", call.ObjectArn) is { } refused)
        {
            return refused;
        }
        if (UploadSearch.Find(call, out var bucket, out var error) is not { } upload)
        {
            return error!;
        }
        var most = ListQuestion.Number(call.Wire.Query, "max-parts", ListQuestion.MostKeys, out error);
        var after = ListQuestion.Number(call.Wire.Query, "part-number-marker", 0, out var wrong);
        if ((error ?? wrong) is { } unread)
        {
            return unread;
        }
        most = Math.Min(most, ListQuestion.MostKeys);
        List<LabPart> parts;
        lock (bucket!.Gate)
        {
            parts = [.. upload.Parts.Values.Where(part => part.Number > after).Take(most + 1)];
        }
        return LabAnswer.Xml(Write(call, upload, parts, after, most), "application/xml");
    }

    private static string Write(S3Call call, LabUpload upload, List<LabPart> parts, int after, int most)
    {
        var page = parts.Take(most).ToList();
        var xml = new XmlText(withDeclaration: true).Open("ListPartsResult", S3Service.XmlNamespace).Element("Bucket", call.BucketName).Element("Key", call.Key).Element("UploadId", upload.Id)
            .Element("PartNumberMarker", Text(after)).Element("NextPartNumberMarker", Text(page.Count == 0 ? 0 : page[^1].Number)).Element("MaxParts", Text(most))
            .Element("IsTruncated", parts.Count > most ? "true" : "false").Element("ChecksumAlgorithm", upload.Algorithm?.ToUpperInvariant())
            .Element("ChecksumType", upload.Algorithm is null ? null : upload.IsComposite ? "COMPOSITE" : "FULL_OBJECT");
        foreach (var part in page)
        {
            xml.Open("Part").Element("PartNumber", Text(part.Number)).Element("LastModified", S3Time.Of(part.Modified)).Element("ETag", $"\"{part.ETag}\"").Element("Size", Text(part.Content.Length))
                .Element(ChecksumAlgorithm.ElementOf(part.Checksum.Algorithm), part.Checksum.Value).Close("Part");
        }
        return xml.Open("Initiator").Element("ID", upload.Initiator).Close("Initiator").Open("Owner").Element("ID", CanonicalUser.Of(call.Bucket!.Account)).Close("Owner")
            .Element("StorageClass", "STANDARD").Close("ListPartsResult").ToString();
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
