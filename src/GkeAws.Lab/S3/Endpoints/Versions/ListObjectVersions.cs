using GkeAws.Lab.S3.Listing;

namespace GkeAws.Lab.S3.Endpoints.Versions;

/// <summary>All versions and delete markers, the newest of a key first.</summary>
internal sealed class ListObjectVersions : IS3Endpoint
{
    private const string Root = "ListVersionsResult";

    public string Operation => "ListObjectVersions";

    public ValueTask<S3Answer> Answer(S3Call call) => List(call);

    private static S3Answer List(S3Call call)
    {
        if (ListQuestion.Read(call, "s3:ListBucketVersions", out var error) is not { } question)
        {
            return error!;
        }
        var (key, version) = (call.Wire.Query.Find("key-marker") ?? "", call.Wire.Query.Find("version-id-marker") is { Length: > 0 } given ? given : null);
        if (version is not null && key.Length == 0)
        {
            return S3Errors.InvalidArgument("version-id-marker", version, "A version-id marker cannot be specified without a key marker.");
        }
        var page = ListPage.OfVersions(call.Bucket!, question, key, version);
        var xml = question.Open(call, Root).Element("KeyMarker", question.Spell(key)).Element("VersionIdMarker", version ?? "").Element("IsTruncated", page.Next is null ? "false" : "true")
            .Element("NextKeyMarker", page.Next is null ? null : question.Spell(page.Next)).Element("NextVersionIdMarker", page.NextVersion);
        foreach (var item in page.Objects)
        {
            var name = item.IsDeleteMarker ? "DeleteMarker" : "Version";
            xml.Open(name).Element("Key", question.Spell(item.Key)).Element("VersionId", item.Version)
                .Element("IsLatest", call.Bucket!.Latest(item.Key)?.Version == item.Version ? "true" : "false");
            _ = item.IsDeleteMarker ? xml.Element("LastModified", S3Time.Of(item.Modified)) : ListQuestion.WriteObject(xml, item);
            xml.Open("Owner").Element("ID", CanonicalUser.Of(call.Bucket.Account)).Close("Owner").Close(name);
        }
        return question.Close(call, xml, page.CommonPrefixes, Root);
    }
}
