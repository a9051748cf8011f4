using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Versions;

/// <summary>Lets the bucket keep versions, or no new ones; what it has stays.</summary>
internal sealed class PutBucketVersioning : IS3Endpoint
{
    public string Operation => "PutBucketVersioning";

    public async ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:PutBucketVersioning", call.BucketArn) is { } refused)
        {
            return refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return S3Errors.NoSuchBucket(call.BucketName);
        }
        var (configuration, error) = await XmlBody.Require(call, "VersioningConfiguration");
        if (configuration is null)
        {
            return error!;
        }
        if (configuration.Text("MfaDelete") == "Enabled")
        {
            return S3Errors.NotImplemented("MFA delete");
        }
        BucketVersioning? status = configuration.Text("Status") switch
        {
            "Enabled" => BucketVersioning.Enabled,
            "Suspended" => BucketVersioning.Suspended,
            _ => null,
        };
        if (status is null)
        {
            return configuration.Text("Status") is null ? S3Errors.IllegalVersioningConfiguration() : S3Errors.MalformedXml();
        }
        lock (bucket.Gate)
        {
            bucket.Versioning = status.Value;
            call.Store.SaveBucket(bucket);
        }
        return LabAnswer.Empty(200);
    }
}
