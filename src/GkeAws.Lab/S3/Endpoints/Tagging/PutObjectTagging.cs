using GkeAws.Lab.S3.Tags;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Tagging;

/// <summary>Replaces the tags of an object or of a version.</summary>
internal sealed class PutObjectTagging : IS3Endpoint
{
    public string Operation => "PutObjectTagging";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        var (document, error) = await XmlBody.Require(call, TagDocument.Root);
        return document is null || TagRules.Read(document, "Object", TagRules.MostOfObject, out error) is not { } tags ? error!
            : TaggingChange.Do(call, ("s3:PutObjectTagging", "s3:PutObjectVersionTagging"), tags, LabAnswer.Empty(200));
    }
}
