namespace GkeAws.Templates.Tests.Listers;

/// <summary>S3 refuses, the environment is wrong, or nobody answers.</summary>
internal static class OtherFailureCases
{
    private const string TrustIsFine = "The trust is fine: STS accepted the pod.";

    public static IEnumerable<ListerCase> All =>
    [
        new("buckets denied", 1)
        {
            S3 = _ => StubAnswers.S3Error(403, "AccessDenied", "Access Denied"),
            Says = [$"Identity: {ListerRun.AssumedRoleArn}", "❌ S3 denied the call: AccessDenied (HTTP 403): Access Denied\n", TrustIsFine, "allows s3:ListAllMyBuckets on *,"],
        },
        new("keys denied", 1)
        {
            Environment = { ["S3_BUCKET"] = "data", ["S3_PREFIX"] = "in/" },
            S3 = _ => StubAnswers.S3Error(403, "AccessDenied", "Access Denied"),
            Says = [TrustIsFine, "allows s3:ListBucket on arn:aws:s3:::data (a condition on s3:prefix must allow in/),"],
        },
        new("bucket in another region, redirect", 2)
        {
            Environment = { ["S3_BUCKET"] = "data" },
            S3 = _ => StubAnswers.S3Error(301, "PermanentRedirect", "The bucket must be addressed using another endpoint.", ("x-amz-bucket-region", "eu-central-1")),
            Says = ["❌ The bucket data is in eu-central-1, not in ap-south-1: PermanentRedirect (HTTP 301)", "set AWS_REGION and AWS_DEFAULT_REGION to eu-central-1"],
        },
        new("bucket in another region, signature", 2)
        {
            Environment = { ["S3_BUCKET"] = "data" },
            S3 = _ => StubAnswers.S3Error(400, "AuthorizationHeaderMalformed", "the region 'ap-south-1' is wrong", ("x-amz-bucket-region", "eu-central-1")),
            Says = ["❌ The bucket data is in eu-central-1, not in ap-south-1: AuthorizationHeaderMalformed (HTTP 400)"],
        },
        new("no such bucket", 2)
        {
            Environment = { ["S3_BUCKET"] = "data" },
            S3 = _ => StubAnswers.S3Error(404, "NoSuchBucket", "The specified bucket does not exist"),
            Says = ["❌ S3 does not know the bucket data: NoSuchBucket (HTTP 404)"],
        },
        new("S3 is overloaded", 4) { S3 = _ => StubAnswers.S3Error(503, "SlowDown", "Please reduce your request rate."), Says = ["SlowDown (HTTP 503)", "try again later"] },
        new("STS has an error of its own", 4) { Assume = StubAnswers.StsError(500, "InternalFailure", "oops"), Says = ["InternalFailure (HTTP 500)"] },
        new("nobody listens", 4) { Environment = { ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9" }, Says = ["❌ AWS could not be reached: ", "Check: "] },

        Wrong("nothing is set", new() { ["AWS_ROLE_ARN"] = null, ["AWS_WEB_IDENTITY_TOKEN_FILE"] = "", ["AWS_REGION"] = null, ["AWS_DEFAULT_REGION"] = "" },
            "❌ Neither AWS_REGION nor AWS_DEFAULT_REGION is set", "❌ AWS_ROLE_ARN is not set", "❌ AWS_WEB_IDENTITY_TOKEN_FILE is not set"),
        Wrong("no role", new() { ["AWS_ROLE_ARN"] = null }, "❌ AWS_ROLE_ARN is not set"),
        Wrong("no region", new() { ["AWS_REGION"] = null, ["AWS_DEFAULT_REGION"] = null }, "❌ Neither AWS_REGION nor AWS_DEFAULT_REGION is set"),
        Wrong("no token file", new() { ["AWS_WEB_IDENTITY_TOKEN_FILE"] = "HOME/absent/token" }, "/absent/token does not exist. Compare the variable with mountPath and path"),
        Wrong("a folder for a token file", new() { ["AWS_WEB_IDENTITY_TOKEN_FILE"] = "HOME" }, "cannot be read"),
        Wrong("relative token path", new() { ["AWS_WEB_IDENTITY_TOKEN_FILE"] = "token" }, "❌ AWS_WEB_IDENTITY_TOKEN_FILE is not an absolute path: token"),
        new("empty token file", 2) { Token = new("\n"), Says = ["is empty"], AssumeCalls = 0 },
    ];

    private static ListerCase Wrong(string name, Dictionary<string, string?> environment, params string[] says) =>
        new(name, 2) { Environment = environment, Says = says, AssumeCalls = 0 };
}
