using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Versions;

/// <summary>Says whether the bucket keeps versions; nothing when it never did.</summary>
internal sealed class GetBucketVersioning : IS3Endpoint
{
    public string Operation => "GetBucketVersioning";

    public ValueTask<S3Answer> Answer(S3Call call) => call.Authorize("s3:GetBucketVersioning", call.BucketArn) is { } refused ? (S3Answer)refused
        : call.Bucket is not { } bucket ? (S3Answer)S3Errors.NoSuchBucket(call.BucketName)
        : (S3Answer)LabAnswer.Xml(new XmlText(withDeclaration: true).Open("VersioningConfiguration", S3Service.XmlNamespace)
            .Element("Status", bucket.Versioning == BucketVersioning.Never ? null : bucket.Versioning.ToString()).Close("VersioningConfiguration").ToString(), "application/xml");
}
