using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.S3.Tags;

namespace GkeAws.Lab.S3.Endpoints.Tagging;

/// <summary>The tags of an object or of a version.</summary>
internal sealed class GetObjectTagging : IS3Endpoint
{
    public string Operation => "GetObjectTagging";

    public ValueTask<S3Answer> Answer(S3Call call) => ObjectSearch.Find(call, ("s3:GetObjectTagging", "s3:GetObjectVersionTagging"), out var error) is { } item
        ? (S3Answer)TaggingChange.WithVersion(call, item, TagDocument.Of(item.Tags))
        : (S3Answer)error!;
}
