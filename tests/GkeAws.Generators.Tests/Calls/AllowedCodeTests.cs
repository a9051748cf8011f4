using GkeAws.Generators.Tests.InProcess;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Shapes of S3 code as people write it, in a project that grants it: not one word. Unknown values give no warning.</summary>
public sealed class AllowedCodeTests
{
    private const string Full = """{ "access": "read-write", "bucket": "team-data" }, { "access": "list-buckets" }, { "access": "read", "bucket": "shared-input", "prefix": "in/" }""";

    public static TheoryData<string, string> Shapes => new()
    {
        { "page by page", "string? next = null; do { var page = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket, ContinuationToken = next }, stop); next = page.NextContinuationToken; } while (next is not null);" },
        { "paginator", "await foreach (var item in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = Bucket, Prefix = input }).S3Objects) { Console.WriteLine(item.Key); }" },
        { "stream to a file", "using var answer = await s3.GetObjectAsync(Bucket, input, stop); await answer.WriteResponseStreamToFileAsync(\"file\", false, stop);" },
        { "upload from memory", "using var memory = new MemoryStream(); await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = $\"{Folder}{Guid.NewGuid()}.json\", InputStream = memory, ContentType = \"application/json\" }, stop);" },
        { "multipart by hand", """
            var start = await s3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = Bucket, Key = input }, stop);
            var parts = new List<PartETag>();
            try
            {
                var part = await s3.UploadPartAsync(new UploadPartRequest { BucketName = Bucket, Key = input, UploadId = start.UploadId, PartNumber = 1 }, stop);
                parts.Add(new PartETag(1, part.ETag));
                await s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = Bucket, Key = input, UploadId = start.UploadId, PartETags = parts }, stop);
            }
            catch (AmazonS3Exception)
            {
                await s3.AbortMultipartUploadAsync(Bucket, input, start.UploadId, stop);
                throw;
            }
            """ },
        { "existence by head", "try { await s3.GetObjectMetadataAsync(Bucket, input, stop); } catch (AmazonS3Exception missing) when (missing.StatusCode == System.Net.HttpStatusCode.NotFound) { }" },
        { "batch deletion", "await s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Bucket, Objects = new[] { \"a\", \"b\" }.Select(key => new KeyVersion { Key = key }).ToList() }, stop);" },
        { "copy from another bucket", "await s3.CopyObjectAsync(new CopyObjectRequest { SourceBucket = \"shared-input\", SourceKey = \"in/\" + input, DestinationBucket = Bucket, DestinationKey = input }, stop);" },
        { "presigned download", "_ = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = Bucket, Key = input, Expires = DateTime.UtcNow.AddMinutes(5) });" },
        { "presigned upload", "_ = s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = Bucket, Key = input, Verb = HttpVerb.PUT, Expires = DateTime.UtcNow.AddMinutes(5) });" },
        { "transfer both ways", "await transfer.UploadAsync(\"file\", Bucket, input, stop); await transfer.DownloadAsync(\"file\", \"shared-input\", \"in/\" + input, stop);" },
        { "transfer of folders", "await transfer.UploadDirectoryAsync(\"folder\", Bucket, stop); await transfer.DownloadDirectoryAsync(Bucket, \"\", \"folder\", stop);" },
        { "all buckets, then each", "foreach (var bucket in (await s3.ListBucketsAsync(stop)).Buckets) { await s3.ListObjectsV2Async(new() { BucketName = bucket.BucketName }, stop); }" },
        { "names from the environment", "var bucket = Environment.GetEnvironmentVariable(\"S3_BUCKET\") ?? \"other-bucket\"; await s3.DeleteBucketAsync(bucket, stop);" },
        { "a choice of two buckets", "var bucket = input.Length > 3 ? \"nobodys\" : Bucket; await s3.DeleteBucketAsync(bucket, stop);" },
        { "a variable that changes", "var bucket = \"nobodys\"; if (input.Length > 3) { bucket = Bucket; } await s3.PutObjectAsync(new() { BucketName = bucket, Key = \"a\" }, stop);" },
        { "a request from elsewhere", "PutBucketPolicyRequest Make() => new() { BucketName = \"nobodys\" }; await s3.PutBucketPolicyAsync(Make(), stop);" },
        { "a request that another method fills", "var request = new DeleteBucketRequest { BucketName = \"nobodys\" }; Fill(request); await s3.DeleteBucketAsync(request, stop); void Fill(DeleteBucketRequest given) => given.BucketName = Bucket;" },
        { "an access point", "await s3.PutBucketPolicyAsync(\"arn:aws:s3:ap-south-1:111122223333:accesspoint/mine\", \"{}\", stop);" },
        { "a version that may be null", "string? version = input.Length > 3 ? input : null; await s3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = \"a\", VersionId = version }, stop);" },
        { "a private copy", "await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = \"a\", CannedACL = S3CannedACL.Private }, stop);" },
        { "an out variable", "Choose(out var bucket); await s3.DeleteBucketAsync(bucket, stop); static void Choose(out string name) => name = \"nobodys\";" },
        { "retries around it", "for (var attempt = 0; attempt < 3; attempt++) { try { await s3.PutObjectAsync(new() { BucketName = Bucket, Key = $\"{attempt}\" }, stop); break; } catch (AmazonS3Exception) when (attempt < 2) { await Task.Delay(100, stop); } }" },
        { "generated constants", "await s3.GetObjectAsync(Federation.Workloads.BucketLister.Buckets.SharedInput.Name, Federation.Workloads.BucketLister.Buckets.SharedInput.Prefix + input, stop);" },
        { "a method group", "Func<string, CancellationToken, Task<DeleteBucketResponse>> call = s3.DeleteBucketAsync; _ = call;" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void It_gives_no_alarm(string shape, string body)
    {
        Assert.NotEmpty(shape);
        Assert.Empty(CallProject.Findings(Full, body));
    }

    /// <summary>The lister of every golden project: what was made has no finding.</summary>
    [Theory]
    [MemberData(nameof(Listers))]
    public void The_produced_lister_gives_no_alarm(string name)
    {
        var folder = Path.Combine(GoldenScenario.Root, name, "project");
        var project = new TestProject
        {
            Files = Directory.GetFiles(Path.Combine(folder, "deploy"), "*.json", SearchOption.AllDirectories).Append(Path.Combine(folder, "federation.json"))
                .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => (string?)File.ReadAllText(path)),
            Sources = [.. Directory.GetFiles(Path.Combine(folder, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)],
            Options = [("build_property.PublishAot", "true")],
        };

        Assert.Empty(CallProject.Findings(project));
    }

    public static TheoryData<string> Listers => [.. GoldenScenario.All.Select(scenario => scenario.Name).Where(name => Directory.Exists(Path.Combine(GoldenScenario.Root, name, "project", "src")))];

    /// <summary>Without a federation.json that is right nothing is known, and nothing is said.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    public void Without_parameters_nothing_is_said(string? parameters)
    {
        var project = TestProject.WithParameters(parameters);

        Assert.Empty(new TestProject { Files = project.Files, Sources = [CallProject.Method("await s3.DeleteBucketAsync(\"nobodys\", stop);").Replace("using BucketLister;", "", StringComparison.Ordinal)] }.Analyze(withFiles: false));
    }
}
