namespace GkeAws.Templates.Tests.Listers;

/// <summary>Runs that end with a list.</summary>
internal static class SuccessCases
{
    private const string BucketsHeader = "✅ S3 Buckets:\n";

    public static IEnumerable<ListerCase> All =>
    [
        new("buckets", 0) { Output = BucketsHeader + " - alpha\n - beta\n", Says = [$"Identity: {ListerRun.AssumedRoleArn}\n"], Silent = ["⚠️", "❌"], AssumeCalls = 1 },
        new("no bucket", 0) { Output = BucketsHeader, S3 = _ => StubAnswers.Buckets([]) },
        new("two pages of buckets", 0)
        {
            NeedsBucketPages = true,
            Output = BucketsHeader + " - alpha\n - beta\n - gamma\n",
            S3 = request => request.Query.Contains("continuation-token=next", StringComparison.Ordinal) ? StubAnswers.Buckets(["gamma"]) : StubAnswers.Buckets(["alpha", "beta"], "next"),
        },
        new("keys", 0)
        {
            Environment = { ["S3_BUCKET"] = "data" },
            Output = "✅ Objects in s3://data/:\n - a.txt\n - folder/b & c.txt\n - ünï 100%+.txt\n",
            S3 = request => request.Path.TrimEnd('/') == "/data" ? StubAnswers.Keys(request, ["a.txt", "folder/b & c.txt", "ünï 100%+.txt"]) : StubAnswers.S3Error(404, "NoSuchBucket", request.Path),
        },
        new("two pages of keys under a prefix", 0)
        {
            Environment = { ["S3_BUCKET"] = "data", ["S3_PREFIX"] = "in/" },
            Output = "✅ Objects in s3://data/in/:\n - in/1\n - in/2\n - in/3\n",
            S3 = request => (request.Query.Contains("prefix=in%2F", StringComparison.Ordinal), request.Query.Contains("continuation-token=next", StringComparison.Ordinal)) switch
            {
                (true, false) => StubAnswers.Keys(request, ["in/1", "in/2"], "next"),
                (true, true) => StubAnswers.Keys(request, ["in/3"]),
                _ => StubAnswers.Keys(request, ["the prefix was not asked for"]),
            },
        },
        new("a key with line ends and terminal codes stays one line", 0)
        {
            Environment = { ["S3_BUCKET"] = "data" },
            Output = "✅ Objects in s3://data/:\n - a\\u000ab\\u001b[2J\n",
            S3 = request => StubAnswers.Keys(request, ["a\nb\u001b[2J"]),
        },
        new("Ceph does not know GetCallerIdentity", 0)
        {
            Output = BucketsHeader + " - alpha\n - beta\n",
            Identity = StubAnswers.S3Error(405, "MethodNotAllowed", ""),
            Says = ["no GetCallerIdentity (HTTP 405)"],
        },
        new("static keys win, with a warning", 0)
        {
            Environment = { ["AWS_ACCESS_KEY_ID"] = "AKIAEXAMPLE", ["AWS_SECRET_ACCESS_KEY"] = "secret-of-the-stub" },
            Output = BucketsHeader + " - alpha\n - beta\n",
            Identity = StubAnswers.IdentityOf("arn:aws:iam::111122223333:user/someone"),
            Says = ["⚠️ AWS_ACCESS_KEY_ID is set", "Identity: arn:aws:iam::111122223333:user/someone"],
            AssumeCalls = 0,
        },
    ];
}
