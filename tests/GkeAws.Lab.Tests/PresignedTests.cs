using System.Text;
using Amazon.S3;
using Amazon.S3.Model;

namespace GkeAws.Lab.Tests;

/// <summary>URLs that a pod signs for others: what they open, and for how long.</summary>
public sealed class PresignedTests
{
    private const string Bucket = "team-data";
    private const string Policy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::team-data/mine/*"}}""";

    [Fact]
    public async Task A_url_opens_what_its_signer_may_do_and_nothing_else()
    {
        await using var lab = await RunningLab.WithPolicy(Policy);
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("mine/a", Encoding.UTF8.GetBytes("hello")), ("yours/a", [1])]);
        using var pod = lab.S3(await lab.AssumeRole());
        var get = Url(pod, HttpVerb.GET, "mine/a");

        Assert.Equal((200, "hello"), await Send(HttpMethod.Get, get));
        Assert.Equal(200, (await Send(HttpMethod.Head, Url(pod, HttpVerb.HEAD, "mine/a"))).Status);
        Assert.Equal(200, (await Send(HttpMethod.Put, Url(pod, HttpVerb.PUT, "mine/b"), "put")).Status);
        Assert.Equal((200, "put"), await Send(HttpMethod.Get, Url(pod, HttpVerb.GET, "mine/b")));
        Assert.Equal(204, (await Send(HttpMethod.Delete, Url(pod, HttpVerb.DELETE, "mine/b"))).Status);
        Assert.Equal((403, "AccessDenied"), Code(await Send(HttpMethod.Get, Url(pod, HttpVerb.GET, "yours/a"))));
        Assert.Equal((403, "SignatureDoesNotMatch"), Code(await Send(HttpMethod.Delete, get)));
        Assert.Equal((403, "SignatureDoesNotMatch"), Code(await Send(HttpMethod.Get, get.Replace("mine/a", "yours/a", StringComparison.Ordinal))));
        Assert.Equal((403, "SignatureDoesNotMatch"), Code(await Send(HttpMethod.Get, get + "&response-content-type=text%2Fhtml")));
        // Headers that are conditions, and signed by nobody.
        Assert.Equal((403, "AccessDenied"), Code(await Send(HttpMethod.Put, Url(pod, HttpVerb.PUT, "mine/c"), "x", ("x-amz-tagging", "a=b"))));
    }

    [Fact]
    public async Task A_part_comes_through_a_url()
    {
        await using var lab = await RunningLab.WithPolicy(Policy);
        lab.Server.AddBucket(lab.Environment, Bucket);
        using var pod = lab.S3(await lab.AssumeRole());
        using var administrator = lab.S3(lab.Administrator());
        var upload = await administrator.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = Bucket, Key = "mine/p", ChecksumAlgorithm = ChecksumAlgorithm.CRC64NVME });
        var url = await pod.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = Bucket, Key = "mine/p", Verb = HttpVerb.PUT, UploadId = upload.UploadId, PartNumber = 1, Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Protocol.HTTP,
        });

        Assert.Equal(200, (await Send(HttpMethod.Put, url, "the only part")).Status);

        var part = Assert.Single((await administrator.ListPartsAsync(Bucket, "mine/p", upload.UploadId)).Parts);
        await administrator.CompleteMultipartUploadAsync(new() { BucketName = Bucket, Key = "mine/p", UploadId = upload.UploadId, PartETags = [new(1, part.ETag)] });
        Assert.Equal((200, "the only part"), await Send(HttpMethod.Get, Url(pod, HttpVerb.GET, "mine/p")));
    }

    [Fact]
    public async Task A_url_may_say_what_the_answers_headers_are()
    {
        await using var lab = await RunningLab.WithPolicy(Policy);
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("mine/a", [1])]);
        using var pod = lab.S3(await lab.AssumeRole());
        var url = await pod.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = Bucket, Key = "mine/a", Verb = HttpVerb.GET, Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Protocol.HTTP,
            ResponseHeaderOverrides = new() { ContentType = "text/csv", ContentDisposition = "attachment; filename=a.csv", CacheControl = "no-store", ContentLanguage = "en", ContentEncoding = "identity" },
        });

        using var http = new HttpClient();
        using var answer = await http.GetAsync(url);

        Assert.Equal(("text/csv", "attachment; filename=a.csv", "no-store"), (answer.Content.Headers.ContentType?.ToString(), answer.Content.Headers.ContentDisposition?.ToString(), answer.Headers.CacheControl?.ToString()));
        Assert.Equal(("en", "identity"), (answer.Content.Headers.ContentLanguage.Single(), answer.Content.Headers.ContentEncoding.Single()));
    }

    [Theory]
    [InlineData(60, 0, 200, "")]
    [InlineData(60, 61, 403, "AccessDenied")]
    [InlineData(604_800, 0, 200, "")]
    [InlineData(604_801, 0, 400, "AuthorizationQueryParametersError")]
    [InlineData(0, 0, 400, "AuthorizationQueryParametersError")]
    [InlineData(-1, 0, 400, "AuthorizationQueryParametersError")]
    public async Task A_url_lives_for_its_seconds_and_a_week_at_most(int seconds, int later, int status, string code)
    {
        await using var lab = await RunningLab.WithPolicy(Policy);
        lab.Server.AddBucket(lab.Environment, Bucket, objects: [("mine/a", [1])]);
        var credentials = await (await lab.AssumeRole()).GetCredentialsAsync();
        lab.Clock.Advance(TimeSpan.FromSeconds(later));

        var answer = await new TestRequest(HttpMethod.Get, $"/{Bucket}/mine/a", credentials, lab.Region).SendPresigned(lab.Server.Endpoint, seconds);

        Assert.Equal(status, answer.Status);
        Assert.Contains(code, answer.Body, StringComparison.Ordinal);
    }

    private static string Url(AmazonS3Client s3, HttpVerb verb, string key) =>
        s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = Bucket, Key = key, Verb = verb, Expires = DateTime.UtcNow.AddMinutes(5), Protocol = Protocol.HTTP });

    private static async Task<(int Status, string Body)> Send(HttpMethod method, string url, string? body = null, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static (int Status, string Code) Code((int Status, string Body) answer) =>
        (answer.Status, System.Xml.Linq.XDocument.Parse(answer.Body).Root!.Element("Code")!.Value);
}
