using GkeAws.Lab.S3.Objects;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Objects;

/// <summary>Deletes up to a thousand objects or versions; each is asked for by itself (S3 API reference, DeleteObjects).</summary>
internal sealed class DeleteObjects : IS3Endpoint
{
    public string Operation => "DeleteObjects";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        var (root, error) = await XmlBody.Require(call, "Delete");
        if (root is null)
        {
            return error!;
        }
        if (DeletedKeys.Read(root) is not { } asked)
        {
            return S3Errors.MalformedXml();
        }
        var answers = asked.Keys.Select(item => Ask(call, item.Key, item.Version)).ToList();
        // Without a bucket, those who may delete learn that there is none (S3 answers so to the whole request).
        if (call.Bucket is null && answers.Exists(answer => answer.Refused is null))
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        var xml = new XmlText(withDeclaration: true).Open("DeleteResult", S3Service.XmlNamespace);
        foreach (var (one, refused) in answers)
        {
            Write(xml, one, refused, asked.IsQuiet);
        }
        return LabAnswer.Xml(xml.Close("DeleteResult").ToString(), "application/xml");
    }

    private static (S3Call One, AwsError? Refused) Ask(S3Call call, string key, string? version)
    {
        var one = new S3Call(call.Wire, call.Signed, call.Store, new S3Address(call.BucketName, key, version));
        return (one, one.AuthorizeVersion("s3:DeleteObject", "s3:DeleteObjectVersion") ?? (one.Bucket is null ? null : ObjectSearch.CheckVersion(one)));
    }

    private static void Write(XmlText xml, S3Call one, AwsError? refused, bool isQuiet)
    {
        if (refused is not null)
        {
            xml.Open("Error").Element("Key", one.Key).Element("VersionId", one.Version).Element("Code", refused.Code).Element("Message", refused.Message).Close("Error");
            return;
        }
        var gone = Deletion.Do(one.Store, one.Bucket!, one.Key, one.Version, one.Wire.Now);
        if (!isQuiet)
        {
            xml.Open("Deleted").Element("Key", one.Key).Element("VersionId", one.Version).Element("DeleteMarker", gone.IsMarker ? "true" : null)
                .Element("DeleteMarkerVersionId", gone.IsMarker ? gone.Version : null).Close("Deleted");
        }
    }
}
