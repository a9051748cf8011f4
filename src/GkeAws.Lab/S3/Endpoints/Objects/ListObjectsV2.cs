using System.Globalization;
using GkeAws.Lab.S3.Listing;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>Keys of a bucket in pages, with what a delimiter folds together.</summary>
internal sealed class ListObjectsV2 : IS3Endpoint
{
    public string Operation => "ListObjectsV2";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        if (ListQuestion.Read(call, "s3:ListBucket", out var error) is not { } question)
        {
            return (S3Answer)error!;
        }
        var (token, after) = (call.Wire.Query.Find("continuation-token"), call.Wire.Query.Find("start-after"));
        if (token is not null && !ContinuationToken.IsValid(token))
        {
            return (S3Answer)S3Errors.InvalidArgument("continuation-token", token, "The continuation token provided is incorrect");
        }
        var page = ListPage.Of(call.Bucket!, question, token is null ? after ?? "" : ContinuationToken.Read(token));
        var xml = question.Open(call)
            .Element("KeyCount", (page.Objects.Count + page.CommonPrefixes.Count).ToString(CultureInfo.InvariantCulture))
            .Element("IsTruncated", page.Next is null ? "false" : "true")
            .Element("StartAfter", after is null ? null : question.Spell(after))
            .Element("ContinuationToken", token).Element("NextContinuationToken", page.Next is null ? null : ContinuationToken.Of(page.Next));
        return (S3Answer)question.Close(call, xml, page);
    }
}
