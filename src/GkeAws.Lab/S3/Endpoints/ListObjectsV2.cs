using System.Globalization;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Keys of a bucket in pages, with what a delimiter folds together.</summary>
internal sealed class ListObjectsV2 : IS3Endpoint
{
    private const int MostKeys = 1000;

    public string Operation => "ListObjectsV2";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        var query = call.Wire.Query;
        var (prefix, delimiter, keys) = (query.Find("prefix"), query.Find("delimiter"), query.Find("max-keys"));
        List<(string, string)> conditions = [];
        foreach (var (name, value) in new[] { ("s3:prefix", prefix), ("s3:delimiter", delimiter), ("s3:max-keys", keys) })
        {
            if (value is not null)
            {
                conditions.Add((name, value));
            }
        }
        if (call.Authorize("s3:ListBucket", call.BucketArn, [.. conditions]) is { } refused)
        {
            return (S3Answer)refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return (S3Answer)S3Errors.NoSuchBucket(call.BucketName);
        }
        var most = MostKeys;
        if (keys is not null && !int.TryParse(keys, NumberStyles.None, CultureInfo.InvariantCulture, out most))
        {
            return (S3Answer)S3Errors.InvalidArgument("max-keys", keys, "Provided max-keys not an integer or within integer range");
        }
        var token = query.Find("continuation-token");
        if (token is not null && !ContinuationToken.IsValid(token))
        {
            return (S3Answer)S3Errors.InvalidArgument("continuation-token", token, "The continuation token provided is incorrect");
        }
        var page = ListPage.Of(bucket, prefix ?? "", delimiter ?? "", token is null ? query.Find("start-after") ?? "" : ContinuationToken.Read(token), Math.Min(most, MostKeys));
        return (S3Answer)Write(call, page, prefix ?? "", delimiter, most, token);
    }

    private static LabAnswer Write(S3Call call, ListPage page, string prefix, string? delimiter, int most, string? token)
    {
        var isUrl = call.Wire.Query.Find("encoding-type") == "url";
        string Key(string text) => isUrl ? Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal) : text;

        var xml = new XmlText(withDeclaration: true).Open("ListBucketResult", S3Service.XmlNamespace)
            .Element("Name", call.BucketName).Element("Prefix", Key(prefix)).Element("Delimiter", delimiter is { Length: > 0 } ? Key(delimiter) : null)
            .Element("MaxKeys", Math.Min(most, MostKeys).ToString(CultureInfo.InvariantCulture))
            .Element("KeyCount", (page.Objects.Count + page.CommonPrefixes.Count).ToString(CultureInfo.InvariantCulture))
            .Element("IsTruncated", page.Next is null ? "false" : "true").Element("EncodingType", isUrl ? "url" : null)
            .Element("StartAfter", call.Wire.Query.Find("start-after") is { } after ? Key(after) : null)
            .Element("ContinuationToken", token).Element("NextContinuationToken", page.Next is null ? null : ContinuationToken.Of(page.Next));
        foreach (var item in page.Objects)
        {
            xml.Open("Contents").Element("Key", Key(item.Key)).Element("LastModified", S3Time.Of(item.Modified)).Element("ETag", $"\"{item.ETag}\"")
                .Element("ChecksumAlgorithm", item.ChecksumAlgorithm.ToUpperInvariant()).Element("ChecksumType", "FULL_OBJECT")
                .Element("Size", item.Content.Length.ToString(CultureInfo.InvariantCulture)).Element("StorageClass", "STANDARD").Close("Contents");
        }
        foreach (var common in page.CommonPrefixes)
        {
            xml.Open("CommonPrefixes").Element("Prefix", Key(common)).Close("CommonPrefixes");
        }
        return LabAnswer.Xml(xml.Close("ListBucketResult").ToString(), "application/xml").With("x-amz-bucket-region", call.Bucket!.Region);
    }
}
