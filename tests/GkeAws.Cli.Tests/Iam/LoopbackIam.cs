using System.Collections.Concurrent;
using System.Text;
using Amazon.Runtime;
using GkeAws.Cli.Iam;
using GkeAws.Cli.Iam.Wire;
using GkeAws.Federation.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GkeAws.Cli.Tests.Iam;

/// <summary>A server on loopback that takes what IAM takes (method, content type, signature) and gives the answers it was told, the last one again and again.</summary>
internal sealed class LoopbackIam : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _bodies = new();

    private LoopbackIam(WebApplication application) => _application = application;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Bodies as they came, in order.</summary>
    public IReadOnlyList<string> Bodies => [.. _bodies];

    public static async Task<LoopbackIam> Start(string signingRegion, params IReadOnlyList<(int Status, string Body)> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackIam(builder.Build());
        server._application.Run(context => server.Answer(context, signingRegion, answers));
        await server._application.StartAsync();
        server.Url = new Uri(server._application.Urls.Single() + "/");
        return server;
    }

    public static Task<LoopbackIam> Start(params IReadOnlyList<(int Status, string Body)> answers) => Start("us-east-1", answers);

    /// <summary>A client of this server; it holds on for 10 seconds at most.</summary>
    public IdentityManagementClient Client(Partition? partition = null, AWSCredentials? credentials = null) => Client(Url, partition, credentials);

    public static IdentityManagementClient Client(Uri url, Partition? partition = null, AWSCredentials? credentials = null) => new(new IamServiceConfig(partition ?? Partition.Aws)
    {
        ServiceURL = url.AbsoluteUri,
        DefaultAWSCredentials = credentials ?? new BasicAWSCredentials(SignatureVersion4.AccessKey, SignatureVersion4.SecretKey),
        Timeout = TimeSpan.FromSeconds(10),
    });

    public static string Error(string code, string message) =>
        $"<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>req-1</RequestId></ErrorResponse>";

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task Answer(HttpContext context, string signingRegion, IReadOnlyList<(int Status, string Body)> answers)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory, context.RequestAborted);
        var body = memory.ToArray();
        var headers = context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        var fault = context.Request is { Method: "POST", Path.Value: "/", ContentType: "application/x-www-form-urlencoded; charset=utf-8" }
            ? SignatureVersion4.FaultOf(headers, body, signingRegion)
            : $"{context.Request.Method} {context.Request.Path} {context.Request.ContentType}";
        _bodies.Enqueue(Encoding.UTF8.GetString(body));

        var (status, text) = fault is null ? answers[Math.Min(_bodies.Count, answers.Count) - 1] : (403, Error("TestFault", fault));
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }
}
