using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GkeAws.Lab.Wire;

/// <summary>Kestrel on its own: no host, no configuration, no routing, so that it is up within milliseconds.</summary>
internal sealed class LabHost : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private LabHost(KestrelServer server, Uri address) => (_server, Address) = (server, address);

    public Uri Address { get; }

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LabHost> StartAsync(IPAddress address, int port, IHttpApplication<HttpContext> application, CancellationToken cancellation)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = new NoServices() };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        // Bodies are taken as they come: what a fast client is ahead of the disk waits there, not here.
        options.Limits.MaxRequestBufferSize = 256 * 1024;
        // Tokens of 20,000 characters are sent in the query too.
        options.Limits.MaxRequestLineSize = 65_536;
        options.Listen(address, port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(application, cancellation);
            return new LabHost(server, new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()));
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Open connections of clients that keep them are not waited for.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(patience.Token);
        _server.Dispose();
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
