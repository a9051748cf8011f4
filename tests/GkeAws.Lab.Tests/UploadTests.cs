using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Checksums = GkeAws.Lab.S3.Payloads.ChecksumAlgorithm;
using Crc = GkeAws.Lab.S3.Payloads.Crc;

namespace GkeAws.Lab.Tests;

/// <summary>Uploads in parts and bodies in streams: what becomes of them, and that nothing is left of those that end badly.</summary>
public sealed class UploadTests
{
    private const string Bucket = "team-data";
    private const int PartSize = 5 * 1024 * 1024;

    private static byte[] Content { get; } = [.. Enumerable.Range(0, (2 * PartSize) + 1000).Select(index => (byte)(index * 7919 >> 3))];

    [Fact]
    public async Task A_second_life_goes_on_with_an_upload_and_knows_tags_and_versions()
    {
        using var folder = new TemporaryDirectory();
        await using var first = await RunningLab.OfGolden("default", options => options with { StateFolder = folder["first"] });
        first.Server.AddBucket(first.Environment, Bucket);
        using var before = first.S3(first.Administrator());
        await before.PutBucketVersioningAsync(new() { BucketName = Bucket, VersioningConfig = new() { Status = VersionStatus.Enabled } });
        await before.PutBucketTaggingAsync(new PutBucketTaggingRequest { BucketName = Bucket, TagSet = [new() { Key = "team", Value = "data" }] });
        var old = (await before.PutObjectAsync(new() { BucketName = Bucket, Key = "v", ContentBody = "old" })).VersionId;
        await before.PutObjectTaggingAsync(new() { BucketName = Bucket, Key = "v", Tagging = new() { TagSet = [new() { Key = "age", Value = "1" }] } });
        await before.PutObjectAsync(new() { BucketName = Bucket, Key = "v", ContentBody = "new" });
        await before.DeleteObjectAsync(Bucket, "v");
        var upload = await before.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = Bucket, Key = "large", ChecksumAlgorithm = ChecksumAlgorithm.CRC32 });
        var one = await Part(before, upload.UploadId, 1, Content[..PartSize]);
        using var copy = new TemporaryDirectory();
        FileTree.Copy(folder["first"], copy["state"]);

        await using var second = await RunningLab.OfGolden("default", options => options with { StateFolder = copy["state"] });
        using var after = second.S3(second.Administrator());
        var two = await Part(after, upload.UploadId, 2, Content[PartSize..]);
        await after.CompleteMultipartUploadAsync(new() { BucketName = Bucket, Key = "large", UploadId = upload.UploadId, PartETags = [one, two] });

        using (var got = await after.GetObjectAsync(Bucket, "large"))
        {
            Assert.Equal(SHA256.HashData(Content), await SHA256.HashDataAsync(got.ResponseStream));
        }
        Assert.Equal([true, false, false], (await after.ListVersionsAsync(new ListVersionsRequest { BucketName = Bucket, Prefix = "v" })).Versions.Select(version => version.IsDeleteMarker == true));
        Assert.Equal(["age"], (await after.GetObjectTaggingAsync(new() { BucketName = Bucket, Key = "v", VersionId = old })).Tagging.Select(tag => tag.Key));
        Assert.Equal(["team"], (await after.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = Bucket })).TagSet.Select(tag => tag.Key));
        Assert.Empty((await after.ListMultipartUploadsAsync(Bucket)).MultipartUploads ?? []);
    }

    [Fact]
    public async Task What_ends_badly_leaves_no_file()
    {
        using var folder = new TemporaryDirectory();
        await using var lab = await RunningLab.OfGolden("default", options => options with { StateFolder = folder.Path });
        lab.Server.AddBucket(lab.Environment, Bucket);
        using var s3 = lab.S3(lab.Administrator());
        var large = Content[..200_000];

        Assert.Equal("BadDigest", (await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "a", InputStream = new MemoryStream(large), MD5Digest = "AAAAAAAAAAAAAAAAAAAAAA==" }))).ErrorCode);
        await Assert.ThrowsAnyAsync<Exception>(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "a", InputStream = new BrokenStream(large) }));
        var upload = await s3.InitiateMultipartUploadAsync(Bucket, "b");
        await s3.UploadPartAsync(new UploadPartRequest { BucketName = Bucket, Key = "b", UploadId = upload.UploadId, PartNumber = 1, InputStream = new MemoryStream(large) });
        await s3.AbortMultipartUploadAsync(Bucket, "b", upload.UploadId);
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "c", InputStream = new MemoryStream(large) });
        await s3.CopyObjectAsync(Bucket, "c", Bucket, "d");
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "c", ContentBody = "" });

        // The copy alone keeps what was copied. What broke off goes when the server sees it.
        await Eventually(() => Directory.GetFiles(folder["objects"]).Length == 1);
        await s3.DeleteObjectAsync(Bucket, "d");
        Assert.Empty(Directory.GetFiles(folder["objects"]));
    }

    [Fact]
    public async Task The_transfer_utility_sends_parts_and_reads_them_again()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:GetObjectAttributes","s3:PutObject"],"Resource":"*"}}""");
        lab.Server.AddBucket(lab.Environment, Bucket);
        using var pod = lab.S3(await lab.AssumeRole());
        using var transfer = new TransferUtility(pod, new TransferUtilityConfig { MinSizeBeforePartUpload = PartSize });

        await transfer.UploadAsync(new TransferUtilityUploadRequest { BucketName = Bucket, Key = "a", InputStream = new MemoryStream(Content), PartSize = PartSize });

        var head = await pod.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = Bucket, Key = "a", PartNumber = 3, ChecksumMode = ChecksumMode.ENABLED });
        Assert.Equal((1000, 3), (head.ContentLength, head.PartsCount));
        Assert.Equal($"\"{ETagOf(Content, PartSize)}\"", head.ETag);
        Assert.Equal(3, (await pod.GetObjectAttributesAsync(new() { BucketName = Bucket, Key = "a", ObjectAttributes = [ObjectAttributes.ObjectParts] })).ObjectParts.TotalPartsCount);
        using var got = await pod.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "a", ByteRange = new ByteRange(PartSize - 10, PartSize + 9) });
        using var buffer = new MemoryStream();
        await got.ResponseStream.CopyToAsync(buffer);
        Assert.Equal(Content[(PartSize - 10)..(PartSize + 10)], buffer.ToArray());
    }

    [Theory]
    [InlineData("crc32")]
    [InlineData("crc32c")]
    [InlineData("crc64nvme")]
    public void Checks_of_parts_make_the_check_of_the_whole(string algorithm)
    {
        var crc = Checksums.CrcOf(algorithm)!;
        foreach (var cut in new[] { 0, 1, 7, 8, 4096, 65_537 })
        {
            var left = Content.AsSpan(0, cut);
            var right = Content.AsSpan(cut, 100_000);
            Assert.Equal(Of(crc, Content.AsSpan(0, cut + 100_000)), crc.Combine(Of(crc, left), Of(crc, right), right.Length));
        }
    }

    /// <summary>The check values of the catalogue of CRC algorithms (reveng.sourceforge.io): CRC-32/ISO-HDLC, CRC-32/ISCSI, CRC-64/NVME over "123456789".</summary>
    [Theory]
    [InlineData("crc32", "cbf43926")]
    [InlineData("crc32c", "e3069283")]
    [InlineData("crc64nvme", "ae8b14860a799888")]
    public void A_check_has_the_catalogues_value(string algorithm, string value) =>
        Assert.Equal(value, Convert.ToHexStringLower(Of(Checksums.CrcOf(algorithm)!, "123456789"u8)));

    private static byte[] Of(Crc crc, ReadOnlySpan<byte> content) => crc.Finish(crc.Append(crc.Start, content));

    private static async Task<PartETag> Part(AmazonS3Client s3, string upload, int number, byte[] content)
    {
        var answer = await s3.UploadPartAsync(new UploadPartRequest { BucketName = Bucket, Key = "large", UploadId = upload, PartNumber = number, InputStream = new MemoryStream(content), ChecksumAlgorithm = ChecksumAlgorithm.CRC32 });
        return new PartETag(number, answer.ETag) { ChecksumCRC32 = answer.ChecksumCRC32 };
    }

#pragma warning disable CA5351 // An ETag is an MD5; nothing is protected by it.
    private static string ETagOf(byte[] content, int size)
    {
        var parts = content.Chunk(size).Select(MD5.HashData).ToList();
        return $"{Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(part => part)]))}-{parts.Count}";
    }
#pragma warning restore CA5351

    private static async Task Eventually(Func<bool> isSo)
    {
        for (var wait = 0; wait < 100 && !isSo(); wait++)
        {
            await Task.Delay(100);
        }
        Assert.True(isSo());
    }

    /// <summary>Ends with an error where half of it is sent.</summary>
    private sealed class BrokenStream(byte[] content) : MemoryStream(content)
    {
        private bool _isSent;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position > Length / 2 && _isSent)
            {
                throw new IOException("the sender broke off");
            }
            _isSent |= Position > Length / 2;
            return base.Read(buffer, offset, Math.Min(count, 10_000));
        }
    }
}
