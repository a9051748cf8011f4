using System.Globalization;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Buckets;

/// <summary>The buckets of the caller's account, by name.</summary>
internal sealed class ListBuckets : IS3Endpoint
{
    private const int MostBuckets = 10_000;

    public string Operation => "ListBuckets";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:ListAllMyBuckets", "*") is { } refused)
        {
            return (S3Answer)refused;
        }
        var query = call.Wire.Query;
        var most = MostBuckets;
        if (query.Find("max-buckets") is { } given && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > MostBuckets))
        {
            return (S3Answer)S3Errors.InvalidArgument("max-buckets", given, "Argument max-buckets must be an integer between 1 and 10000");
        }
        var (prefix, after, region) = (query.Find("prefix"), query.Find("continuation-token"), query.Find("bucket-region"));
        var found = call.Store.Buckets.Where(bucket => bucket.Account == call.Caller.Account
            && (prefix is null || bucket.Name.StartsWith(prefix, StringComparison.Ordinal))
            && (region is null || bucket.Region == region)
            && (after is null || string.CompareOrdinal(bucket.Name, after) > 0)).Take(most + 1).ToList();
        var xml = new XmlText(withDeclaration: true).Open("ListAllMyBucketsResult", S3Service.XmlNamespace)
            .Open("Owner").Element("ID", CanonicalUser.Of(call.Caller.Account)).Close("Owner").Open("Buckets");
        foreach (var bucket in found.Take(most))
        {
            xml.Open("Bucket").Element("Name", bucket.Name).Element("CreationDate", S3Time.Of(bucket.Created)).Element("BucketRegion", bucket.Region).Close("Bucket");
        }
        xml.Close("Buckets").Element("Prefix", prefix).Element("ContinuationToken", found.Count > most ? found[most - 1].Name : null).Close("ListAllMyBucketsResult");
        return (S3Answer)LabAnswer.Xml(xml.ToString(), "application/xml");
    }
}
