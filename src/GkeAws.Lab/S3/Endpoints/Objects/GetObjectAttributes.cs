using System.Globalization;
using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>What is known of an object without its content; asks for two actions (S3 User Guide, Required permissions).</summary>
internal sealed class GetObjectAttributes : IS3Endpoint
{
    private const string Header = "x-amz-object-attributes";

    private const int MostParts = 1000;

    private static readonly string[] Known = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"];

    public string Operation => "GetObjectAttributes";

    public ValueTask<S3Answer> Answer(S3Call call) => Read(call);

    private static S3Answer Read(S3Call call)
    {
        if (ObjectSearch.Find(call, GetObject.Action, out var error) is not { } item
            || (error = call.AuthorizeVersion("s3:GetObjectAttributes", "s3:GetObjectVersionAttributes", TagRules.ExistingKeys(item))) is not null)
        {
            return error!;
        }
        var asked = (call.Wire.Header(Header) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0 || Array.Find(asked, name => !Known.Contains(name)) is not null)
        {
            return S3Errors.InvalidArgument(Header, call.Wire.Header(Header), "Invalid attribute name specified.");
        }
        var xml = new XmlText(withDeclaration: true).Open("GetObjectAttributesResponse", S3Service.XmlNamespace).Element("ETag", asked.Contains("ETag") ? item.ETag : null);
        if (asked.Contains("Checksum"))
        {
            xml.Open("Checksum").Element(ChecksumAlgorithm.ElementOf(item.Checksum.Algorithm), item.Checksum.Value).Element("ChecksumType", item.Checksum.Type).Close("Checksum");
        }
        if (asked.Contains("ObjectParts") && item.Parts.Count > 0)
        {
            WriteParts(xml, item, HeaderNumber(call, "x-amz-part-number-marker") ?? 0, Math.Min(HeaderNumber(call, "x-amz-max-parts") ?? MostParts, MostParts));
        }
        xml.Element("StorageClass", asked.Contains("StorageClass") ? "STANDARD" : null).Element("ObjectSize", asked.Contains("ObjectSize") ? Text(item.Content.Length) : null);
        return TaggingChange.WithVersion(call, item, LabAnswer.Xml(xml.Close("GetObjectAttributesResponse").ToString(), "application/xml")).With("Last-Modified", S3Time.OfHeader(item.Modified));
    }

    /// <summary>Parts are listed when each has a checksum of its own (API reference, ObjectPart), which is so where the whole is made of them.</summary>
    private static void WriteParts(XmlText xml, LabObject item, int after, int most)
    {
        xml.Open("ObjectParts").Element("PartsCount", Text(item.Parts.Count));
        if (item.Checksum.IsComposite)
        {
            var parts = item.Parts.Where(part => part.Number > after).Take(most).ToList();
            xml.Element("PartNumberMarker", Text(after)).Element("NextPartNumberMarker", Text(parts.Count == 0 ? 0 : parts[^1].Number)).Element("MaxParts", Text(most))
                .Element("IsTruncated", parts.Count > 0 && parts[^1] != item.Parts[^1] ? "true" : "false");
            foreach (var part in parts)
            {
                xml.Open("Part").Element("PartNumber", Text(part.Number)).Element("Size", Text(part.Length)).Element(ChecksumAlgorithm.ElementOf(item.Checksum.Algorithm), part.Checksum).Close("Part");
            }
        }
        xml.Close("ObjectParts");
    }

    private static int? HeaderNumber(S3Call call, string name) => int.TryParse(call.Wire.Header(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
