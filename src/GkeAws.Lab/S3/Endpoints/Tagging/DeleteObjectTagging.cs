using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Tagging;

/// <summary>Takes all tags off an object or a version.</summary>
internal sealed class DeleteObjectTagging : IS3Endpoint
{
    public string Operation => "DeleteObjectTagging";

    public ValueTask<S3Answer> Answer(S3Call call) => TaggingChange.Do(call, ("s3:DeleteObjectTagging", "s3:DeleteObjectVersionTagging"), StateJson.NoPairs, LabAnswer.Empty(204));
}
