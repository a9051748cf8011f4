using System.Net;
using System.Net.Sockets;
using GkeAws.Cli.Iam;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>Whatever goes wrong is a failure that names the call, the place, the cause and the way out; no exception.</summary>
public class FailureTests
{
    [Theory]
    [InlineData(404, "NoSuchEntity", "The role with name lister cannot be found.", "GetRole at {0}: NoSuchEntity: The role with name lister cannot be found (HTTP 404) [request req-1].")]
    [InlineData(403, "AccessDenied", "User: ann is not authorized", "GetRole at {0}: AccessDenied: User: ann is not authorized (HTTP 403) [request req-1]. Allow iam:GetRole to whoever runs this command.")]
    [InlineData(403, "ExpiredToken", "The security token included in the request is expired", "GetRole at {0}: ExpiredToken: The security token included in the request is expired (HTTP 403) [request req-1]. Sign in to AWS again.")]
    [InlineData(403, "InvalidClientTokenId", "The security token included in the request is invalid.", "GetRole at {0}: InvalidClientTokenId: The security token included in the request is invalid (HTTP 403) [request req-1]. Check that the credentials are of this partition and still valid.")]
    [InlineData(400, "InvalidInput", "Syntax errors in policy.", "GetRole at {0}: InvalidInput: Syntax errors in policy (HTTP 400) [request req-1].")]
    public async Task An_error_of_IAM_keeps_code_status_text_and_request(int status, string code, string text, string message)
    {
        await using var server = await LoopbackIam.Start((status, LoopbackIam.Error(code, text)));
        using var client = server.Client();

        var (role, failure) = await client.GetRole("lister", CancellationToken.None);

        Assert.Null(role);
        Assert.Equal((IamFailureKind.Refused, code, (HttpStatusCode)status, "req-1"), (failure!.Kind, failure.Code, failure.Status!.Value, failure.RequestId));
        Assert.Equal(string.Format(null, message, server.Url), failure.ToString());
        Assert.Single(server.Bodies);
    }

    /// <summary>PolicyEvaluation is 500 (botocore 1.43.11), which the standard retry mode tries three times.</summary>
    [Theory]
    [InlineData(500, "PolicyEvaluation")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(400, "Throttling")]
    public async Task What_may_pass_is_tried_again_with_the_same_body(int status, string code)
    {
        var error = (status, LoopbackIam.Error(code, "later"));
        await using var server = await LoopbackIam.Start(error, error, (200, Recording.Answer("GetRole")));
        using var client = server.Client();

        Assert.Equal("lister", (await client.GetRole("lister", CancellationToken.None)).Value?.Name);
        Assert.Equal(3, server.Bodies.Count);
        Assert.Single(server.Bodies.Distinct());
    }

    [Fact]
    public async Task What_does_not_pass_is_given_up()
    {
        await using var server = await LoopbackIam.Start((500, LoopbackIam.Error("PolicyEvaluation", "no")));
        using var client = server.Client();

        var failure = (await client.GetRole("lister", CancellationToken.None)).Failure!;

        Assert.Equal(3, server.Bodies.Count);
        Assert.EndsWith("PolicyEvaluation: no (HTTP 500) [request req-1]. Try again later.", failure.ToString());
    }

    [Theory]
    [InlineData(200, "<html><body>Sign in to the hotel</body></html>", "begins with <html>")]
    [InlineData(200, "<html><p>not even XML", "not IAM's")]
    [InlineData(200, "", "not IAM's")]
    [InlineData(200, "{\"a\":1}", "not IAM's")]
    [InlineData(200, "<!DOCTYPE x [<!ENTITY a \"b\">]><GetRoleResponse>&a;</GetRoleResponse>", "DTD")]
    [InlineData(200, "<GetRoleResponse/>", "has no <GetRoleResult>")]
    [InlineData(200, "<GetRoleResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><GetRoleResult/></GetRoleResponse>", "has no <Role>")]
    [InlineData(200, "<GetUserResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"/>", "begins with <GetUserResponse>")]
    [InlineData(404, "<html>nothing here</html>", "(HTTP 404)")]
    [InlineData(407, "proxy says no", "(HTTP 407)")]
    public async Task What_does_not_speak_IAM_is_said_so(int status, string body, string part)
    {
        await using var server = await LoopbackIam.Start((status, body));
        using var client = server.Client();

        var failure = (await client.GetRole("lister", CancellationToken.None)).Failure!;

        Assert.Equal(IamFailureKind.NotIam, failure.Kind);
        Assert.Contains(part, failure.ToString());
        Assert.DoesNotContain("\n", failure.ToString());
        Assert.EndsWith("Check AWS_ENDPOINT_URL and the proxy: something else than IAM answers there.", failure.ToString());
    }

    [Theory]
    [InlineData("<MaxSessionDuration>43200", "<MaxSessionDuration>long", "not a number")]
    [InlineData("<CreateDate>2026-01-02T03:04:05Z", "<CreateDate>yesterday", "not a time")]
    [InlineData("RoleId>", "RoleNumber>", "has no <RoleId>")]
    public async Task A_value_that_is_none_is_said_so(string text, string broken, string part)
    {
        await using var server = await LoopbackIam.Start((200, Recording.Answer("GetRole").Replace(text, broken, StringComparison.Ordinal)));
        using var client = server.Client();

        var failure = (await client.GetRole("lister", CancellationToken.None)).Failure!;

        Assert.Equal(IamFailureKind.NotIam, failure.Kind);
        Assert.Contains(part, failure.Message);
    }

    [Fact]
    public async Task No_server_is_unreachable()
    {
        var url = ClosedPort();
        using var client = LoopbackIam.Client(url);

        var failure = (await client.GetRole("lister", CancellationToken.None)).Failure!;

        Assert.Equal(IamFailureKind.Unreachable, failure.Kind);
        Assert.StartsWith($"GetRole at {url}: ", failure.ToString());
        Assert.EndsWith("Check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL.", failure.ToString());
    }

    [Fact]
    public async Task An_unknown_name_is_unreachable()
    {
        using var client = LoopbackIam.Client(new Uri("http://iam.invalid/"));

        Assert.Equal(IamFailureKind.Unreachable, (await client.GetRole("lister", CancellationToken.None)).Failure!.Kind);
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_unreachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var stop = new CancellationTokenSource();
        var hangingUp = Task.Run(async () =>
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(stop.Token);
            }
        });
        using var client = LoopbackIam.Client(new Uri($"http://127.0.0.1:{port}/"));

        Assert.Equal(IamFailureKind.Unreachable, (await client.GetRole("lister", CancellationToken.None)).Failure!.Kind);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hangingUp);
    }

    [Fact]
    public async Task A_cancelled_call_throws_at_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = LoopbackIam.Client(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        using var cancellation = new CancellationTokenSource();

        var call = client.GetRole("lister", cancellation.Token);
        using var connection = await listener.AcceptTcpClientAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
