using System.Globalization;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Listing;

/// <summary>What all lists of keys have in common: who may ask, for what, and how keys are written.</summary>
/// <param name="IsUrl">Keys are written percent-encoded.</param>
internal sealed record ListQuestion(string Prefix, string? Delimiter, int Most, bool IsUrl)
{
    public const int MostKeys = 1000;

    private static readonly (string Key, string Parameter)[] Conditions = [("s3:prefix", "prefix"), ("s3:delimiter", "delimiter"), ("s3:max-keys", "max-keys")];

    public static ListQuestion? Read(S3Call call, string action, out AwsError? error)
    {
        List<(string, string)> conditions = [];
        foreach (var (key, parameter) in Conditions)
        {
            if (call.Wire.Query.Find(parameter) is { } value)
            {
                conditions.Add((key, value));
            }
        }
        error = call.Authorize(action, call.BucketArn, [.. conditions]) ?? (call.Bucket is null ? S3Errors.NoSuchBucket(call.BucketName) : null);
        return error is null ? Read(call.Wire.Query, "max-keys", out error) : null;
    }

    /// <param name="most">The parameter that limits a page.</param>
    public static ListQuestion? Read(QueryString query, string most, out AwsError? error)
    {
        var count = Number(query, most, MostKeys, out error);
        return error is null ? new(query.Find("prefix") ?? "", query.Find("delimiter"), Math.Min(count, MostKeys), query.Find("encoding-type") == "url") : null;
    }

    /// <param name="usual">When the parameter is not there.</param>
    public static int Number(QueryString query, string parameter, int usual, out AwsError? error)
    {
        error = null;
        if (query.Find(parameter) is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out usual))
        {
            error = S3Errors.InvalidArgument(parameter, text, $"Provided {parameter} not an integer or within integer range");
        }
        return usual;
    }

    public string Spell(string text) => IsUrl ? Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal) : text;

    public XmlText Open(S3Call call, string root = "ListBucketResult") => new XmlText(withDeclaration: true).Open(root, S3Service.XmlNamespace)
        .Element("Name", call.BucketName).Element("Prefix", Spell(Prefix)).Element("Delimiter", Delimiter is { Length: > 0 } ? Spell(Delimiter) : null)
        .Element("MaxKeys", Most.ToString(CultureInfo.InvariantCulture)).Element("EncodingType", IsUrl ? "url" : null);

    public LabAnswer Close(S3Call call, XmlText xml, ListPage page)
    {
        foreach (var item in page.Objects)
        {
            WriteObject(xml.Open("Contents").Element("Key", Spell(item.Key)), item).Close("Contents");
        }
        return Close(call, xml, page.CommonPrefixes, "ListBucketResult");
    }

    public LabAnswer Close(S3Call call, XmlText xml, IEnumerable<string> prefixes, string root)
    {
        foreach (var common in prefixes)
        {
            xml.Open("CommonPrefixes").Element("Prefix", Spell(common)).Close("CommonPrefixes");
        }
        return LabAnswer.Xml(xml.Close(root).ToString(), "application/xml").With("x-amz-bucket-region", call.Bucket!.Region);
    }

    public static XmlText WriteObject(XmlText xml, LabObject item) => xml.Element("LastModified", S3Time.Of(item.Modified)).Element("ETag", $"\"{item.ETag}\"")
        .Element("ChecksumAlgorithm", item.Checksum.Algorithm.ToUpperInvariant()).Element("ChecksumType", item.Checksum.Type)
        .Element("Size", item.Content.Length.ToString(CultureInfo.InvariantCulture)).Element("StorageClass", "STANDARD");
}
