using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecurityToken.Model;

namespace GkeAws.Lab.Tests;

/// <summary>The way of a pod with the AWS SDK for .NET: token file, STS, S3.</summary>
public sealed class ChainTests
{
    [Fact]
    public async Task A_pod_lists_the_buckets_of_its_account_with_its_token_file_alone()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var folder = new TemporaryDirectory();
        lab.Server.AddBucket(lab.Environment, "team-data");
        lab.Server.AddBucket(lab.Environment, "team-logs");
        File.WriteAllText(folder["token"], lab.Token());
        using var sts = lab.Sts();

        var answer = await sts.AssumeRoleWithWebIdentityAsync(new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = lab.RoleArn, RoleSessionName = "pod-1", WebIdentityToken = await File.ReadAllTextAsync(folder["token"]),
        });
        using var s3 = lab.S3(answer.Credentials);
        var buckets = await s3.ListBucketsAsync();

        Assert.Equal(["team-data", "team-logs"], buckets.Buckets.Select(bucket => bucket.BucketName));
        Assert.Equal("sts.amazonaws.com", answer.Audience);
        Assert.Equal(lab.Environment.ProviderOf(lab.Cluster).ToString(), answer.Provider);
        Assert.Equal(lab.Workload.ServiceAccount.Subject.Value, answer.SubjectFromWebIdentityToken);
        Assert.Equal($"arn:aws:sts::{lab.Environment.Account}:assumed-role/{lab.Workload.Role}/pod-1", answer.AssumedRoleUser.Arn);
        Assert.StartsWith("ASIA", answer.Credentials.AccessKeyId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_says_who_it_is()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var sts = lab.Sts(await lab.AssumeRole());

        var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest());

        Assert.Equal($"arn:aws:sts::111122223333:assumed-role/gke-to-aws-test/bucket-lister-1", identity.Arn);
        Assert.Equal("111122223333", identity.Account);
        Assert.Matches("^AROA[A-Z0-9]{17}:bucket-lister-1$", identity.UserId);
    }

    [Fact]
    public async Task What_the_role_does_not_allow_is_denied_and_the_log_says_why()
    {
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, "team-data");
        using var s3 = lab.S3(await lab.AssumeRole());

        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "team-data" }));

        Assert.Equal("AccessDenied", refused.ErrorCode);
        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Contains(lab.Log, line => line.StartsWith("ListObjectsV2 403 AccessDenied: s3:ListBucket on arn:aws:s3:::team-data", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Objects_are_written_with_the_checksums_and_signed_chunks_of_today_and_read_back()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var s3 = lab.S3(lab.Administrator());
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = "new-data", BucketRegionName = lab.Region });

        var put = await s3.PutObjectAsync(new PutObjectRequest { BucketName = "new-data", Key = "a b/ü+c.txt", ContentBody = "hello", ContentType = "text/x-test", Metadata = { ["x-amz-meta-colour"] = "red" } });
        using var got = await s3.GetObjectAsync("new-data", "a b/ü+c.txt");
        using var reader = new StreamReader(got.ResponseStream);

        Assert.Equal("hello", await reader.ReadToEndAsync());
        Assert.Equal("\"5d41402abc4b2a76b9719d911017c592\"", put.ETag);
        Assert.NotNull(put.ChecksumCRC32 ?? put.ChecksumCRC64NVME);
        Assert.Equal("text/x-test", got.Headers.ContentType);
        Assert.Equal("red", got.Metadata["colour"]);
        Assert.Equal(lab.Region, (await s3.GetBucketLocationAsync("new-data")).Location.Value);
    }

    [Fact]
    public async Task A_missing_object_is_told_only_to_those_who_may_list()
    {
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, "team-data");
        using var administrator = lab.S3(lab.Administrator());
        using var pod = lab.S3(await lab.AssumeRole());

        Assert.Equal("NoSuchKey", (await Assert.ThrowsAsync<NoSuchKeyException>(() => administrator.GetObjectAsync("team-data", "nothing"))).ErrorCode);
        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => pod.GetObjectAsync("team-data", "nothing"))).ErrorCode);
    }

    [Fact]
    public async Task A_session_ends_at_its_time()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var s3 = lab.S3(await lab.AssumeRole());
        await s3.ListBucketsAsync();

        lab.Clock.Advance(TimeSpan.FromSeconds(3601));

        // The client's own clock stands still: what is old then is the request, and in the hour between the session.
        Assert.Equal("RequestTimeTooSkewed", (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.ListBucketsAsync())).ErrorCode);
    }

    [Fact]
    public async Task A_session_policy_narrows_what_the_role_allows()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var s3 = lab.S3(await lab.AssumeRole("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"""));

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.ListBucketsAsync())).ErrorCode);
    }
}
