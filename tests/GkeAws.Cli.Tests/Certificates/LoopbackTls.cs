using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using GkeAws.Cli.Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace GkeAws.Cli.Tests.Certificates;

/// <summary>A TLS server on loopback that stands for every host: it shows each one its own chain, and serves pages by host and path.</summary>
internal sealed class LoopbackTls : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackTls(WebApplication application) => _application = application;

    /// <summary>A page's text by <c>HOST/PATH</c>; others answer 404, a text that begins with https redirects.</summary>
    public Dictionary<string, string> Pages { get; } = [];

    /// <summary>Hosts that somebody connected to, in order.</summary>
    public ConcurrentQueue<string> Hosts { get; } = new();

    public int Port => new Uri(_application.Urls.Single()).Port;

    public static async Task<LoopbackTls> Start(Func<string, (X509Certificate2 Leaf, X509Certificate2[] Others)> chainOf)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            OnConnection = context =>
            {
                var (leaf, others) = chainOf(context.ClientHelloInfo.ServerName);
                return new ValueTask<SslServerAuthenticationOptions>(new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(leaf, [.. others], offline: true) });
            },
        })));
        var server = new LoopbackTls(builder.Build());
        server._application.Run(server.Answer);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>The way to every host leads here.</summary>
    public TlsWay Way(params X509Certificate2[] roots) => new(Connect, [.. roots]);

    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        Hosts.Enqueue(context.DnsEndPoint.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        if (!Pages.TryGetValue(context.Request.Host.Host + context.Request.Path, out var page))
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        if (page.StartsWith("https://", StringComparison.Ordinal))
        {
            context.Response.Redirect(page);
            return Task.CompletedTask;
        }
        return context.Response.WriteAsync(page, context.RequestAborted);
    }
}
