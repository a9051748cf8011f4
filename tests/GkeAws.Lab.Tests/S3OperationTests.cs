using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Lab.Tests;

/// <summary>Operations beyond reading and writing one object, with the AWS SDK for .NET and a pod's own policy.</summary>
public sealed class S3OperationTests
{
    private const string Bucket = "team-data";

    [Fact]
    public async Task Each_key_of_DeleteObjects_is_asked_for_by_itself()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::team-data/mine/*"}}""");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("mine/1", [1]), ("yours/1", [2])]);
        using var pod = lab.S3(await lab.AssumeRole());

        var refused = await Assert.ThrowsAsync<DeleteObjectsException>(() => pod.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Bucket, Objects = [new KeyVersion { Key = "mine/1" }, new KeyVersion { Key = "yours/1" }] }));

        Assert.Equal("mine/1", Assert.Single(refused.Response.DeletedObjects).Key);
        Assert.Equal(("yours/1", "AccessDenied"), (Assert.Single(refused.Response.DeleteErrors).Key, refused.Response.DeleteErrors[0].Code));
        using var administrator = lab.S3(lab.Administrator());
        Assert.Equal(["yours/1"], (await administrator.ListObjectsAsync(Bucket)).S3Objects.Select(item => item.Key));
    }

    [Theory]
    [InlineData("s3:PutObject", false)]
    [InlineData("s3:GetObject", false)]
    [InlineData("s3:GetObject\",\"s3:PutObject", true)]
    public async Task A_copy_needs_the_right_to_read_and_to_write(string actions, bool isAllowed)
    {
        await using var lab = await RunningLab.WithPolicy($$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["{{{actions}}}"],"Resource":"arn:aws:s3:::team-data/*"}}""");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a", [1, 2, 3])]);
        using var pod = lab.S3(await lab.AssumeRole());

        var copy = () => pod.CopyObjectAsync(Bucket, "a", Bucket, "b");

        if (!isAllowed)
        {
            Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(copy)).ErrorCode);
            return;
        }
        await copy();
        using var got = await pod.GetObjectAsync(Bucket, "b");
        Assert.Equal(3, got.ContentLength);
    }

    [Fact]
    public async Task The_source_of_a_copy_is_a_condition_key()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},{"Effect":"Allow","Action":"s3:PutObject","Resource":"*","Condition":{"StringEquals":{"s3:x-amz-copy-source":"team-data/a"}}}]}""");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a", [1]), ("b", [2])]);
        using var pod = lab.S3(await lab.AssumeRole());

        await pod.CopyObjectAsync(Bucket, "a", Bucket, "c");
        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => pod.CopyObjectAsync(Bucket, "b", Bucket, "c"))).ErrorCode);
        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => pod.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "c", ContentBody = "x" }))).ErrorCode);
    }

    [Fact]
    public async Task A_bucket_is_deleted_when_it_is_empty_and_its_name_is_free_again()
    {
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a", [1])]);
        using var pod = lab.S3(await lab.AssumeRole());
        using var administrator = lab.S3(lab.Administrator());

        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<AmazonS3Exception>(() => pod.DeleteBucketAsync(Bucket))).ErrorCode);
        Assert.Equal("BucketNotEmpty", (await Assert.ThrowsAsync<AmazonS3Exception>(() => administrator.DeleteBucketAsync(Bucket))).ErrorCode);
        await administrator.DeleteObjectAsync(Bucket, "a");
        await administrator.DeleteBucketAsync(Bucket);
        Assert.Equal("NoSuchBucket", (await Assert.ThrowsAsync<NoSuchBucketException>(() => administrator.ListObjectsAsync(Bucket))).ErrorCode);
        await administrator.PutBucketAsync(new PutBucketRequest { BucketName = Bucket, BucketRegionName = lab.Region });
        Assert.Empty((await administrator.ListObjectsAsync(Bucket)).S3Objects ?? []);
    }

    [Fact]
    public async Task The_first_form_of_the_list_goes_on_after_its_marker()
    {
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a/1", [1]), ("a/2", [1]), ("b", [1]), ("c/1", [1])]);
        using var administrator = lab.S3(lab.Administrator());

        List<string> seen = [];
        var request = new ListObjectsRequest { BucketName = Bucket, Delimiter = "/", MaxKeys = 1 };
        ListObjectsResponse page;
        do
        {
            page = await administrator.ListObjectsAsync(request);
            seen.AddRange([.. page.CommonPrefixes ?? [], .. (page.S3Objects ?? []).Select(item => item.Key)]);
            request.Marker = page.NextMarker;
        }
        while (page.IsTruncated == true);

        Assert.Equal(["a/", "b", "c/"], seen);
    }

    [Fact]
    public async Task Conditions_are_kept_in_their_order()
    {
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a", [1])]);
        using var administrator = lab.S3(lab.Administrator());
        var tag = (await administrator.GetObjectMetadataAsync(Bucket, "a")).ETag;

        // If-Match that holds: If-Unmodified-Since is not looked at (RFC 9110 §13.2.2).
        using var got = await administrator.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "a", EtagToMatch = tag, UnmodifiedSinceDate = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        Assert.Equal(1, got.ContentLength);
        Assert.Equal("PreconditionFailed", (await Assert.ThrowsAsync<AmazonS3Exception>(() => administrator.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "a", UnmodifiedSinceDate = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) }))).ErrorCode);
        Assert.Equal(304, (int)(await Assert.ThrowsAsync<AmazonS3Exception>(() => administrator.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = "a", EtagToNotMatch = tag }))).StatusCode);
        Assert.Equal("NoSuchKey", (await Assert.ThrowsAsync<AmazonS3Exception>(() => administrator.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "new", ContentBody = "x", IfMatch = tag }))).ErrorCode);
        await administrator.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "a", ContentBody = "x", IfMatch = tag });
        Assert.Equal("PreconditionFailed", (await Assert.ThrowsAsync<AmazonS3Exception>(() => administrator.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = "a", ContentBody = "y", IfMatch = tag }))).ErrorCode);
    }
}
