using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Endpoints.Buckets;

/// <summary>The bucket's region; nothing stands for us-east-1.</summary>
internal sealed class GetBucketLocation : IS3Endpoint
{
    public string Operation => "GetBucketLocation";

    public ValueTask<S3Answer> Answer(S3Call call)
    {
        if (call.Authorize("s3:GetBucketLocation", call.BucketArn) is { } refused)
        {
            return (S3Answer)refused;
        }
        if (call.Bucket is not { } bucket)
        {
            return (S3Answer)S3Errors.NoSuchBucket(call.BucketName);
        }
        var region = bucket.Region == "us-east-1" ? "" : bucket.Region;
        return (S3Answer)LabAnswer.Xml(new XmlText(withDeclaration: true).Open("LocationConstraint", S3Service.XmlNamespace).ToString() + region + "</LocationConstraint>", "application/xml");
    }
}
