using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints;

/// <summary>Removes up to a thousand objects; each is asked for by itself (S3 API reference, DeleteObjects).</summary>
internal sealed class DeleteObjects : IS3Endpoint
{
    private const int MostKeys = 1000;
    private const int LongestBody = 2 * 1024 * 1024;

    public string Operation => "DeleteObjects";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        var payload = await PayloadReader.Read(call, LongestBody);
        if (payload.Error is { } unread)
        {
            return unread;
        }
        if (PayloadChecksum.Check(call, payload, out _, out _) is { } wrong)
        {
            return wrong;
        }
        if (DeletedKeys.Read(payload.Content) is not { Keys.Count: > 0 and <= MostKeys } asked)
        {
            return S3Errors.MalformedXml();
        }
        if (asked.HasVersions)
        {
            return S3Errors.NotImplemented("versions");
        }
        var xml = new XmlText(withDeclaration: true).Open("DeleteResult", S3Service.XmlNamespace);
        foreach (var key in asked.Keys)
        {
            Delete(call, key, asked.IsQuiet, xml);
        }
        // Without a bucket, those who may delete learn that there is none (S3 answers so to the whole request).
        return call.Bucket is null && asked.Keys.Any(key => call.May("s3:DeleteObject", $"{call.BucketArn}/{key}"))
            ? S3Errors.NoSuchBucket(call.BucketName)
            : LabAnswer.Xml(xml.Close("DeleteResult").ToString(), "application/xml");
    }

    private static void Delete(S3Call call, string key, bool isQuiet, XmlText xml)
    {
        if (call.Authorize("s3:DeleteObject", $"{call.BucketArn}/{key}") is { } refused)
        {
            xml.Open("Error").Element("Key", key).Element("Code", refused.Code).Element("Message", refused.Message).Close("Error");
            return;
        }
        if (call.Bucket is { } bucket)
        {
            call.Store.RemoveObject(bucket, key);
        }
        if (!isQuiet)
        {
            xml.Open("Deleted").Element("Key", key).Close("Deleted");
        }
    }
}
