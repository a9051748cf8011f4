using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;

namespace GkeAws.Lab.Tests;

/// <summary>Requests whose signature must not pass, each beside one that does and differs in one thing.</summary>
public sealed class SignatureAttackTests : IAsyncLifetime
{
    private RunningLab _lab = null!;
    private ImmutableCredentials _pod = null!;
    private ImmutableCredentials _administrator = null!;

    public async Task InitializeAsync()
    {
        _lab = await RunningLab.OfGolden("default");
        _lab.Server.AddBucket(_lab.Environment, "team-data", objects: [("hello.txt", Encoding.UTF8.GetBytes("hello"))]);
        _pod = await (await _lab.AssumeRole()).GetCredentialsAsync();
        _administrator = await _lab.Administrator().GetCredentialsAsync();
    }

    public async Task DisposeAsync() => await _lab.DisposeAsync();

    private TestRequest List => new(HttpMethod.Get, "/", _pod, _lab.Region);

    private TestRequest Get => new(HttpMethod.Get, "/team-data/hello.txt", _administrator, _lab.Region);

    private TestRequest Identity => new(HttpMethod.Post, "/", _pod, _lab.Region)
    {
        Service = "sts", Body = Encoding.UTF8.GetBytes("Action=GetCallerIdentity&Version=2011-06-15"), ContentType = "application/x-www-form-urlencoded",
    };

    [Fact]
    public async Task What_is_signed_rightly_passes()
    {
        Assert.Equal(200, (await List.Send(_lab.Server.Endpoint)).Status);
        Assert.Equal((200, "hello"), await Get.Send(_lab.Server.Endpoint));
        Assert.Equal(200, (await Identity.Send(_lab.Server.Endpoint)).Status);
        Assert.Equal((200, "hello"), await Get.SendPresigned(_lab.Server.Endpoint, 60));
        Assert.Equal((200, "hello"), await (Get with { Path = "/hello.txt", Host = $"team-data.localhost:{_lab.Server.Endpoint.Port}" }).Send(_lab.Server.Endpoint));
    }

    public static TheoryData<string, string, int> S3Attacks => new()
    {
        { "region", "AuthorizationHeaderMalformed", 400 },
        { "service", "AuthorizationHeaderMalformed", 400 },
        { "scope date", "AuthorizationHeaderMalformed", 400 },
        { "old", "RequestTimeTooSkewed", 403 },
        { "future", "RequestTimeTooSkewed", 403 },
        { "secret", "SignatureDoesNotMatch", 403 },
        { "body hash", "XAmzContentSHA256Mismatch", 400 },
        { "unsigned header", "AccessDenied", 403 },
        { "key", "InvalidAccessKeyId", 403 },
        { "no token", "InvalidAccessKeyId", 403 },
        { "other token", "InvalidToken", 400 },
        { "user with a token", "InvalidToken", 400 },
    };

    [Theory]
    [MemberData(nameof(S3Attacks))]
    public async Task S3_refuses(string attack, string code, int status)
    {
        var other = await (await _lab.AssumeRole()).GetCredentialsAsync();
        var put = new TestRequest(HttpMethod.Put, "/team-data/new", _administrator, _lab.Region);
        var request = attack switch
        {
            "region" => List with { Region = "us-east-1" },
            "service" => List with { Service = "sts" },
            "scope date" => List with { ScopeDate = "20200101" },
            "old" => List with { Time = DateTimeOffset.UtcNow.AddMinutes(-16) },
            "future" => List with { Time = DateTimeOffset.UtcNow.AddMinutes(16) },
            "secret" => List with { Credentials = new ImmutableCredentials(_pod.AccessKey, _pod.SecretKey + "x", _pod.Token) },
            "body hash" => put with { Body = [1, 2, 3], PayloadHash = TestRequest.Hex(SHA256.HashData([1, 2])) },
            "unsigned header" => put with { UnsignedHeaders = new Dictionary<string, string> { ["x-amz-meta-colour"] = "red" } },
            "key" => List with { Credentials = new ImmutableCredentials("AKIAAAAAAAAAAAAAAAAA", "secret", null) },
            "no token" => List with { Credentials = new ImmutableCredentials(_pod.AccessKey, _pod.SecretKey, null) },
            "other token" => List with { Token = other.Token },
            "user with a token" => Get with { Token = other.Token },
            _ => throw new ArgumentException(attack),
        };

        var answer = await request.Send(_lab.Server.Endpoint);

        Assert.Contains($"<Code>{code}</Code>", answer.Body, StringComparison.Ordinal);
        Assert.Equal(status, answer.Status);
        Assert.Null(_lab.Server.Store.FindBucket("team-data")!.Find("new"));
    }

    public static TheoryData<string, string, int> StsAttacks => new()
    {
        { "region", "SignatureDoesNotMatch", 403 },
        { "service", "SignatureDoesNotMatch", 403 },
        { "scope date", "SignatureDoesNotMatch", 403 },
        { "old", "SignatureDoesNotMatch", 403 },
        { "body", "SignatureDoesNotMatch", 403 },
        { "token", "InvalidClientTokenId", 403 },
    };

    [Theory]
    [MemberData(nameof(StsAttacks))]
    public async Task Sts_refuses(string attack, string code, int status)
    {
        var request = attack switch
        {
            "region" => Identity with { Region = "eu-north-1" },
            "service" => Identity with { Service = "s3" },
            "scope date" => Identity with { ScopeDate = "20200101" },
            "old" => Identity with { Time = DateTimeOffset.UtcNow.AddMinutes(-6) },
            "body" => Identity with { PayloadHash = TestRequest.Hex(SHA256.HashData([])) },
            "token" => Identity with { Token = "nothing" },
            _ => throw new ArgumentException(attack),
        };

        var answer = await request.Send(_lab.Server.Endpoint);

        Assert.Contains($"<Code>{code}</Code>", answer.Body, StringComparison.Ordinal);
        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_presigned_request_ends_at_its_time()
    {
        var answer = await (Get with { Time = DateTimeOffset.UtcNow.AddSeconds(-61) }).SendPresigned(_lab.Server.Endpoint, 60);

        Assert.Equal(403, answer.Status);
        Assert.Contains("Request has expired", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_session_is_refused_while_its_requests_are_fresh()
    {
        _lab.Clock.Advance(TimeSpan.FromSeconds(3601));
        var later = DateTimeOffset.UtcNow.AddSeconds(3601);

        var s3 = await (List with { Time = later }).Send(_lab.Server.Endpoint);
        var sts = await (Identity with { Time = later }).Send(_lab.Server.Endpoint);

        Assert.Contains("<Code>ExpiredToken</Code>", s3.Body, StringComparison.Ordinal);
        Assert.Equal(400, s3.Status);
        Assert.Contains("<Code>ExpiredToken</Code>", sts.Body, StringComparison.Ordinal);
        Assert.Equal(403, sts.Status);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/team-data?list-type=2")]
    [InlineData("GET", "/team-data/hello.txt")]
    [InlineData("HEAD", "/team-data/hello.txt")]
    [InlineData("PUT", "/team-data/new")]
    [InlineData("PUT", "/new-bucket")]
    [InlineData("DELETE", "/team-data/hello.txt")]
    [InlineData("POST", "/?Action=GetCallerIdentity&Version=2011-06-15")]
    public async Task Nothing_is_read_or_written_without_a_signature(string method, string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_lab.Server.Endpoint, path));

        using var answer = await http.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.DoesNotContain("hello", (await answer.Content.ReadAsStringAsync()).Replace("/hello.txt", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotNull(_lab.Server.Store.FindBucket("team-data")!.Find("hello.txt"));
        Assert.Null(_lab.Server.Store.FindBucket("team-data")!.Find("new"));
        Assert.Null(_lab.Server.Store.FindBucket("new-bucket"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_chunk_that_was_changed_is_refused(bool isChanged)
    {
        const string empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var put = new TestRequest(HttpMethod.Put, "/team-data/chunks", _administrator, _lab.Region)
        {
            PayloadHash = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
            Headers = new Dictionary<string, string> { ["x-amz-decoded-content-length"] = "5" },
        };

        var answer = await put.Send(_lab.Server.Endpoint, (seed, sign) =>
        {
            var first = sign($"AWS4-HMAC-SHA256-PAYLOAD\n{{time}}\n{{scope}}\n{seed}\n{empty}\n{TestRequest.Hex(SHA256.HashData("hello"u8.ToArray()))}");
            var last = sign($"AWS4-HMAC-SHA256-PAYLOAD\n{{time}}\n{{scope}}\n{first}\n{empty}\n{empty}");
            return Encoding.ASCII.GetBytes($"5;chunk-signature={first}\r\n{(isChanged ? "hallo" : "hello")}\r\n0;chunk-signature={last}\r\n\r\n");
        });

        Assert.Equal(isChanged ? 403 : 200, answer.Status);
        Assert.Equal(isChanged, _lab.Server.Store.FindBucket("team-data")!.Find("chunks") is null);
    }
}
