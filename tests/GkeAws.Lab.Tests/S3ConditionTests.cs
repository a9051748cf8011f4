using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Lab.Tests;

/// <summary>What policies say of tags, versions and uploads holds in the lab.</summary>
public sealed class S3ConditionTests
{
    private const string Bucket = "team-data";

    [Fact]
    public async Task Tags_that_are_there_open_an_object()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:GetObjectTagging"],"Resource":"*","Condition":{"StringEquals":{"s3:ExistingObjectTag/class":"open"}}}}""");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a", [1]), ("b", [2])]);
        using var pod = lab.S3(await lab.AssumeRole());
        using var administrator = lab.S3(lab.Administrator());
        await administrator.PutObjectTaggingAsync(new() { BucketName = Bucket, Key = "a", Tagging = new() { TagSet = [new() { Key = "class", Value = "open" }] } });

        using var got = await pod.GetObjectAsync(Bucket, "a");
        Assert.Equal(1, got.TagCount);
        Assert.Equal("AccessDenied", await Refused(() => pod.GetObjectAsync(Bucket, "b")));
        await administrator.DeleteObjectTaggingAsync(new() { BucketName = Bucket, Key = "a" });
        Assert.Equal("AccessDenied", await Refused(() => pod.GetObjectAsync(Bucket, "a")));
    }

    [Fact]
    public async Task Tags_of_a_request_are_keys_and_want_an_action_of_their_own()
    {
        await using var lab = await RunningLab.WithPolicy("""
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"s3:PutObject","Resource":"*"},
              {"Effect":"Allow","Action":"s3:PutObjectTagging","Resource":"*","Condition":{"StringEquals":{"s3:RequestObjectTag/team":"data"},"ForAllValues:StringEquals":{"s3:RequestObjectTagKeys":["team","stage"]}}}]}
            """);
        lab.Server.AddBucket(lab.Environment, Bucket);
        using var pod = lab.S3(await lab.AssumeRole());

        await Put(("team", "data"));
        await Put(("team", "data"), ("stage", "1"));
        await Put();
        Assert.Equal("AccessDenied", await Refused(() => Put(("team", "other"))));
        Assert.Equal("AccessDenied", await Refused(() => Put(("team", "data"), ("more", "1"))));

        Task<PutObjectResponse> Put(params (string Key, string Value)[] tags) =>
            pod.PutObjectAsync(new() { BucketName = Bucket, Key = "a", ContentBody = "x", TagSet = [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] });
    }

    [Fact]
    public async Task A_copy_takes_the_tags_along_that_its_caller_may_read_and_write()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:PutObjectTagging"],"Resource":"*"}}""");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("a", [1])]);
        using var pod = lab.S3(await lab.AssumeRole());
        using var administrator = lab.S3(lab.Administrator());
        await pod.CopyObjectAsync(Bucket, "a", Bucket, "untagged");
        await administrator.PutObjectTaggingAsync(new() { BucketName = Bucket, Key = "a", Tagging = new() { TagSet = [new() { Key = "k", Value = "v" }] } });

        // s3:GetObjectTagging is what is missing.
        Assert.Equal("AccessDenied", await Refused(() => pod.CopyObjectAsync(Bucket, "a", Bucket, "b")));
        await pod.CopyObjectAsync(new() { SourceBucket = Bucket, SourceKey = "a", DestinationBucket = Bucket, DestinationKey = "c", TaggingDirective = TaggingDirective.REPLACE, TagSet = [new() { Key = "other", Value = "1" }] });
        await administrator.CopyObjectAsync(Bucket, "a", Bucket, "d");

        Assert.Equal(["other"], (await administrator.GetObjectTaggingAsync(new() { BucketName = Bucket, Key = "c" })).Tagging.Select(tag => tag.Key));
        Assert.Equal(["k"], (await administrator.GetObjectTaggingAsync(new() { BucketName = Bucket, Key = "d" })).Tagging.Select(tag => tag.Key));
    }

    [Fact]
    public async Task Versions_have_actions_of_their_own()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:DeleteObject"],"Resource":"*"}]}""");
        lab.Server.AddBucket(lab.Environment, Bucket);
        using var pod = lab.S3(await lab.AssumeRole());
        using var administrator = lab.S3(lab.Administrator());
        await administrator.PutBucketVersioningAsync(new() { BucketName = Bucket, VersioningConfig = new() { Status = VersionStatus.Enabled } });
        var first = (await administrator.PutObjectAsync(new() { BucketName = Bucket, Key = "a", ContentBody = "one" })).VersionId;
        await administrator.PutObjectAsync(new() { BucketName = Bucket, Key = "a", ContentBody = "two" });

        Assert.Equal("two", await Text(await pod.GetObjectAsync(Bucket, "a")));
        Assert.Equal("AccessDenied", await Refused(() => pod.GetObjectAsync(Bucket, "a", first)));
        Assert.Equal("AccessDenied", await Refused(() => pod.DeleteObjectAsync(Bucket, "a", first)));
        Assert.Equal("one", await Text(await administrator.GetObjectAsync(Bucket, "a", first)));
        Assert.Equal("true", (await pod.DeleteObjectAsync(Bucket, "a")).DeleteMarker);
        Assert.Equal([true, false, false], (await administrator.ListVersionsAsync(Bucket)).Versions.Select(version => version.IsDeleteMarker == true));
        Assert.Empty((await administrator.ListObjectsV2Async(new() { BucketName = Bucket })).S3Objects ?? []);
        Assert.Equal("BucketNotEmpty", await Refused(() => administrator.DeleteBucketAsync(Bucket)));
    }

    [Fact]
    public async Task A_version_is_a_key_and_a_suspended_bucket_has_one_null_version()
    {
        await using var lab = await RunningLab.OfGolden("default");
        lab.Server.AddBucket(lab.Environment, Bucket);
        using var administrator = lab.S3(lab.Administrator());
        var before = (await administrator.PutObjectAsync(new() { BucketName = Bucket, Key = "a", ContentBody = "before" })).VersionId;
        await administrator.PutBucketVersioningAsync(new() { BucketName = Bucket, VersioningConfig = new() { Status = VersionStatus.Enabled } });
        var kept = (await administrator.PutObjectAsync(new() { BucketName = Bucket, Key = "a", ContentBody = "kept" })).VersionId;
        await administrator.PutBucketVersioningAsync(new() { BucketName = Bucket, VersioningConfig = new() { Status = VersionStatus.Suspended } });
        await administrator.PutObjectAsync(new() { BucketName = Bucket, Key = "a", ContentBody = "after" });

        Assert.Null(before);
        Assert.Equal(["null", kept], (await administrator.ListVersionsAsync(Bucket)).Versions.Select(version => version.VersionId));
        Assert.Equal("after", await Text(await administrator.GetObjectAsync(Bucket, "a", "null")));
        lab.Server.Store.FindAccount(lab.Environment.Account.Value)!.Put(lab.Server.Store.FindAccount(lab.Environment.Account.Value)!.FindRole(lab.Workload.Role.Value)! with
        {
            Policies = new Dictionary<string, string> { ["p"] = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObjectVersion","Resource":"*","Condition":{"StringEquals":{"s3:VersionId":"KEPT"}}}}""".Replace("KEPT", kept, StringComparison.Ordinal) },
        });
        using var pod = lab.S3(await lab.AssumeRole());
        Assert.Equal("kept", await Text(await pod.GetObjectAsync(Bucket, "a", kept)));
        Assert.Equal("AccessDenied", await Refused(() => pod.GetObjectAsync(Bucket, "a", "null")));
    }

    [Fact]
    public async Task Each_step_of_an_upload_has_its_action()
    {
        await using var lab = await RunningLab.WithPolicy("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:PutObject","Resource":"*"}}""");
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("secret", [1])]);
        using var pod = lab.S3(await lab.AssumeRole());
        using var administrator = lab.S3(lab.Administrator());
        var id = (await pod.InitiateMultipartUploadAsync(Bucket, "a")).UploadId;

        Assert.Equal("AccessDenied", await Refused(() => pod.ListPartsAsync(Bucket, "a", id)));
        Assert.Equal("AccessDenied", await Refused(() => pod.ListMultipartUploadsAsync(Bucket)));
        Assert.Equal("AccessDenied", await Refused(() => pod.AbortMultipartUploadAsync(Bucket, "a", id)));
        Assert.Equal("AccessDenied", await Refused(() => pod.CopyPartAsync(new() { SourceBucket = Bucket, SourceKey = "secret", DestinationBucket = Bucket, DestinationKey = "a", UploadId = id, PartNumber = 1 })));
        Assert.Equal([id], (await administrator.ListMultipartUploadsAsync(Bucket)).MultipartUploads.Select(upload => upload.UploadId));
        await administrator.AbortMultipartUploadAsync(Bucket, "a", id);
        Assert.Empty((await administrator.ListMultipartUploadsAsync(Bucket)).MultipartUploads ?? []);
    }

    private static async Task<string> Refused(Func<Task> call) => (await Assert.ThrowsAnyAsync<AmazonS3Exception>(call)).ErrorCode;

    private static async Task<string> Text(GetObjectResponse answer)
    {
        using (answer)
        {
            using var reader = new StreamReader(answer.ResponseStream);
            return await reader.ReadToEndAsync();
        }
    }
}
