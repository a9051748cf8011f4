using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary>A gigabyte through the lab as a process of its own, and what of it stays in memory. GKEAWS_FULL=1: with --state and in parts too.</summary>
public sealed class LargeObjectTests
{
    private const long Size = 1024L * 1024 * 1024;
    private const long MostMemory = 100L * 1024 * 1024;
    private const string Key = "large";

    public static TheoryData<bool, bool> Ways => Environment.GetEnvironmentVariable("GKEAWS_FULL") == "1" ? new() { { false, false }, { false, true }, { true, false }, { true, true } } : new() { { false, false } };

    [SkippableTheory, MemberData(nameof(Ways))]
    public async Task A_gigabyte_comes_and_goes_through_little_memory(bool isLasting, bool isInParts)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the peak of a process's memory is read from /proc");
        using var folder = new TemporaryDirectory();
        using var lab = await LabProcess.Start(isLasting ? folder["state"] : null, folder.Path);
        using var s3 = lab.S3();
        var bucket = (await s3.ListBucketsAsync()).Buckets[0].BucketName;

        string sent;
        await using (var body = new PatternStream(Size))
        {
            await (isInParts ? Upload(s3, bucket, body) : s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = Key, InputStream = body, AutoCloseStream = false }));
        }
        await using (var again = new PatternStream(Size))
        {
            sent = Convert.ToHexStringLower(await SHA256.HashDataAsync(again));
        }
        using (var got = await s3.GetObjectAsync(bucket, Key))
        {
            Assert.Equal(Size, got.ContentLength);
            Assert.Equal(sent, Convert.ToHexStringLower(await SHA256.HashDataAsync(got.ResponseStream)));
        }
        using (var end = await s3.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = Key, ByteRange = new ByteRange("bytes=-1000") }))
        {
            await using var tail = new PatternStream(Size);
            tail.Position = Size - 1000;
            Assert.Equal(await SHA256.HashDataAsync(tail), await SHA256.HashDataAsync(end.ResponseStream));
        }

        Assert.InRange(lab.PeakMemory(), 1, MostMemory);
    }

    private static async Task Upload(IAmazonS3 s3, string bucket, Stream body)
    {
        using var transfer = new TransferUtility(s3);
        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = bucket, Key = Key, InputStream = body, PartSize = 16 * 1024 * 1024 });
    }
}
