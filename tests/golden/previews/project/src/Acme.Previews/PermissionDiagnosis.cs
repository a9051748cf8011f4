namespace Acme.Previews;

using global::System.Net;
using global::Amazon.Runtime.Internal;
using global::Amazon.S3;

/// <summary>S3 said no, or sent us elsewhere.</summary>
internal static class PermissionDiagnosis
{
    public static Diagnosis Of(AmazonS3Exception refusal, Settings settings)
    {
        var summary = Diagnosis.Summary(refusal);
        if (settings.Bucket is { } bucket)
        {
            if (BucketRegion(refusal) is { } region && region != settings.Region)
            {
                return new(ExitCode.Configuration,
                [
                    $"❌ The bucket {bucket} is in {region}, not in {settings.Region}: {summary}",
                    $"Check: set AWS_REGION and AWS_DEFAULT_REGION to {region}.",
                ]);
            }

            if (refusal.StatusCode == HttpStatusCode.NotFound)
            {
                return new(ExitCode.Configuration,
                    [$"❌ S3 does not know the bucket {bucket}: {summary}", "Check: the name in S3_BUCKET, and the partition of the role."]);
            }
        }

        var (action, resource) = settings.Bucket is null ? ("s3:ListAllMyBuckets", "*") : ("s3:ListBucket", $"arn:{settings.Partition}:s3:::{settings.Bucket}");
        var condition = settings is { Bucket: not null, Prefix: { } prefix } ? $" (a condition on s3:prefix must allow {prefix})" : "";
        return new(ExitCode.Denied,
        [
            $"❌ S3 denied the call: {summary}",
            "The trust is fine: STS accepted the pod. A permission is missing.",
            $"Cause: no policy of the role allows {action} on {resource}{condition}, or another policy denies it.",
            "Check: the role's s3-policy.json; then the bucket's policy, a permissions boundary and the organization's policies.",
        ]);
    }

    // The SDK keeps response headers only on the exception that it wraps.
    private static string? BucketRegion(AmazonS3Exception refusal) => refusal.InnerException is HttpErrorResponseException inner
        && inner.Response?.GetHeaderValue("x-amz-bucket-region") is { Length: > 0 } region
            ? region
            : null;
}
