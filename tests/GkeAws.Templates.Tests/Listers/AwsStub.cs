using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GkeAws.Templates.Tests.Listers;

/// <summary>What a lister asked; <c>Action</c> is STS's form field or empty for S3.</summary>
public sealed record StubRequest(string Action, string Path, string Query, IReadOnlyDictionary<string, string> Form, string SessionToken);

/// <summary>STS and S3 on one loopback port: every request goes to one function, null leaves the caller without an answer.</summary>
public sealed class AwsStub : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Func<StubRequest, StubAnswer?> answer;
    private readonly TaskCompletionSource unanswered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AwsStub(Func<StubRequest, StubAnswer?> answer)
    {
        this.answer = answer;
        Endpoint = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Endpoint + "/");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Endpoint { get; }

    public ConcurrentQueue<StubRequest> Requests { get; } = new();

    /// <summary>Ends when a request arrived that gets no answer.</summary>
    public Task Unanswered => unanswered.Task;

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => ReplyAsync(context));
        }
    }

    private async Task ReplyAsync(HttpListenerContext context)
    {
        var request = await ReadAsync(context.Request);
        Requests.Enqueue(request);
        if (answer(request) is not { } reply)
        {
            unanswered.TrySetResult();
            return;
        }

        var body = Encoding.UTF8.GetBytes(reply.Body);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "text/xml";
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.OutputStream.WriteAsync(body);
        context.Response.Close();
    }

    private static async Task<StubRequest> ReadAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var form = (await reader.ReadToEndAsync()).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));
        return new StubRequest(form.GetValueOrDefault("Action", ""), request.Url!.AbsolutePath, request.Url.Query, form,
            request.Headers["x-amz-security-token"] ?? "");
    }
}
