using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary><c>gke-aws lab --state</c> as a real process, really killed while clients write. GKEAWS_FULL=1: 30 times.</summary>
public sealed class LabKillTests
{
    private const int Writers = 4;

    private static readonly int Kills = Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? 30 : 4;

    [Fact]
    public async Task What_was_answered_is_there_after_a_kill()
    {
        using var folder = new TemporaryDirectory();
        var answered = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var random = new Random(7);
        string? bucket = null;
        BasicAWSCredentials? keys = null;

        for (var life = 0; life <= Kills; life++)
        {
            using var lab = await LabProcess.Start(folder["state"], folder.Path);
            // The administrator stays the same, so the keys that a user exported go on.
            Assert.True(keys is null || keys.GetCredentials().AccessKey == lab.Key, "the administrator's key changed");
            keys = new BasicAWSCredentials(lab.Key, lab.Secret);
            using var s3 = new AmazonS3Client(keys, new AmazonS3Config { ServiceURL = lab.Endpoint, AuthenticationRegion = "ap-south-1", ForcePathStyle = true, MaxErrorRetry = 0 });
            bucket ??= (await s3.ListBucketsAsync()).Buckets[0].BucketName;
            await AssertAllThere(s3, bucket, answered);
            Assert.Equal(await CountObjects(s3), Directory.GetFiles(folder["state/objects"]).Length);
            if (life == Kills)
            {
                break;
            }

            var enough = answered.Count + 8;
            var writers = Enumerable.Range(0, Writers).Select(writer => Write(s3, bucket, $"{life}-{writer}", answered)).ToList();
            while (answered.Count < enough)
            {
                await Task.Delay(1);
            }
            await Task.Delay(random.Next(40));
            lab.Kill();
            await Task.WhenAll(writers);
        }
        Assert.True(answered.Count > 8 * Kills, $"{answered.Count} objects");
    }

    private static async Task Write(AmazonS3Client s3, string bucket, string name, ConcurrentDictionary<string, string> answered)
    {
        for (var number = 0; ; number++)
        {
            var key = $"{name}-{number}";
            // Every fourth is too large for the lab's memory.
            var text = string.Concat(Enumerable.Repeat(key + "\n", number % 4 == 3 ? 20_000 : 200));
            try
            {
                await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = text });
            }
            catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
            {
                return;
            }
            answered[key] = text;
        }
    }

    private static async Task AssertAllThere(AmazonS3Client s3, string bucket, ConcurrentDictionary<string, string> answered)
    {
        foreach (var (key, text) in answered)
        {
            using var got = await s3.GetObjectAsync(bucket, key);
            using var reader = new StreamReader(got.ResponseStream);
            Assert.Equal(text, await reader.ReadToEndAsync());
        }
        // What is listed can be read: no name without its content.
        await foreach (var item in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket }).S3Objects)
        {
            (await s3.GetObjectAsync(bucket, item.Key)).Dispose();
        }
    }

    /// <summary>Each has a file; what a kill broke off has none any more.</summary>
    private static async Task<int> CountObjects(AmazonS3Client s3)
    {
        var count = 0;
        foreach (var bucket in (await s3.ListBucketsAsync()).Buckets)
        {
            await foreach (var item in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket.BucketName }).S3Objects)
            {
                count += item.Size > 0 ? 1 : 0;
            }
        }
        return count;
    }
}
