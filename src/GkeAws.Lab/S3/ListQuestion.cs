using System.Globalization;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>What both forms of the list have in common: who may ask, for what, and how keys are written.</summary>
/// <param name="IsUrl">Keys are written percent-encoded.</param>
internal sealed record ListQuestion(string Prefix, string? Delimiter, int Most, bool IsUrl)
{
    private const int MostKeys = 1000;

    private static readonly (string Key, string Parameter)[] Conditions = [("s3:prefix", "prefix"), ("s3:delimiter", "delimiter"), ("s3:max-keys", "max-keys")];

    public static ListQuestion? Read(S3Call call, out AwsError? error)
    {
        var query = call.Wire.Query;
        List<(string, string)> conditions = [];
        foreach (var (key, parameter) in Conditions)
        {
            if (query.Find(parameter) is { } value)
            {
                conditions.Add((key, value));
            }
        }
        var (keys, most) = (query.Find("max-keys"), MostKeys);
        error = call.Authorize("s3:ListBucket", call.BucketArn, [.. conditions])
            ?? (call.Bucket is null ? S3Errors.NoSuchBucket(call.BucketName)
            : keys is not null && !int.TryParse(keys, NumberStyles.None, CultureInfo.InvariantCulture, out most)
                ? S3Errors.InvalidArgument("max-keys", keys, "Provided max-keys not an integer or within integer range")
                : null);
        return error is null ? new(query.Find("prefix") ?? "", query.Find("delimiter"), Math.Min(most, MostKeys), query.Find("encoding-type") == "url") : null;
    }

    public string Spell(string text) => IsUrl ? Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal) : text;

    public XmlText Open(S3Call call) => new XmlText(withDeclaration: true).Open("ListBucketResult", S3Service.XmlNamespace)
        .Element("Name", call.BucketName).Element("Prefix", Spell(Prefix)).Element("Delimiter", Delimiter is { Length: > 0 } ? Spell(Delimiter) : null)
        .Element("MaxKeys", Most.ToString(CultureInfo.InvariantCulture)).Element("EncodingType", IsUrl ? "url" : null);

    public LabAnswer Close(S3Call call, XmlText xml, ListPage page)
    {
        foreach (var item in page.Objects)
        {
            xml.Open("Contents").Element("Key", Spell(item.Key)).Element("LastModified", S3Time.Of(item.Modified)).Element("ETag", $"\"{item.ETag}\"")
                .Element("ChecksumAlgorithm", item.ChecksumAlgorithm.ToUpperInvariant()).Element("ChecksumType", "FULL_OBJECT")
                .Element("Size", item.Content.Length.ToString(CultureInfo.InvariantCulture)).Element("StorageClass", "STANDARD").Close("Contents");
        }
        foreach (var common in page.CommonPrefixes)
        {
            xml.Open("CommonPrefixes").Element("Prefix", Spell(common)).Close("CommonPrefixes");
        }
        return LabAnswer.Xml(xml.Close("ListBucketResult").ToString(), "application/xml").With("x-amz-bucket-region", call.Bucket!.Region);
    }
}
