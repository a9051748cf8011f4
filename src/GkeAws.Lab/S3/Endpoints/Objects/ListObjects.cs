using GkeAws.Lab.S3.Listing;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>The first form of the list, which older clients ask for: pages by a marker, which is a key.</summary>
internal sealed class ListObjects : IS3Endpoint
{
    public string Operation => "ListObjects";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        if (ListQuestion.Read(call, "s3:ListBucket", out var error) is not { } question)
        {
            return (S3Answer)error!;
        }
        var marker = call.Wire.Query.Find("marker") ?? "";
        var page = ListPage.Of(call.Bucket!, question, marker);
        var xml = question.Open(call).Element("Marker", question.Spell(marker)).Element("IsTruncated", page.Next is null ? "false" : "true")
            // Without a delimiter the last key is the marker (S3 API reference, ListObjects: NextMarker).
            .Element("NextMarker", page.Next is null || question.Delimiter is not { Length: > 0 } ? null : question.Spell(page.Next));
        return (S3Answer)question.Close(call, xml, page);
    }
}
