using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GkeAws.Packages.Tests.RealServer.Issuer;

/// <summary>
/// A CONNECT proxy on loopback that leads to nowhere outside: it ends the TLS of one host itself and answers GET from a table.
/// So a server under test can read a public https issuer character for character, and nothing is fetched.
/// </summary>
public sealed class ConnectProxy : IDisposable
{
    private const int LongestHead = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string authority;
    private readonly IReadOnlyDictionary<string, string> documents;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly X509Certificate2 certificate;

    /// <param name="host">The only host that CONNECT may name (port 443).</param>
    /// <param name="documents">JSON text by absolute path.</param>
    public ConnectProxy(string host, IReadOnlyDictionary<string, string> documents)
    {
        authority = $"{host}:443";
        this.documents = documents;
        certificate = CertificateFor(host);
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        certificate.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // disposed: nobody is listening any more
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        bound.CancelAfter(Patience);
        try
        {
            var raw = client.GetStream();
            if (await ReadHeadAsync(raw, bound.Token) is not ["CONNECT", var target, ..] || target != authority)
            {
                await WriteAsync(raw, "HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n", bound.Token);
                return;
            }
            await WriteAsync(raw, "HTTP/1.1 200 Connection established\r\n\r\n", bound.Token);
            await using var tls = new SslStream(raw);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, bound.Token);
            await WriteAsync(tls, AnswerTo(await ReadHeadAsync(tls, bound.Token)), bound.Token);
            await tls.ShutdownAsync();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // the client went away; it reports that itself
        }
    }

    private string AnswerTo(string[] requestLine)
    {
        if (requestLine is not ["GET", var path, ..] || !documents.TryGetValue(path, out var json))
        {
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        }
        var length = Encoding.UTF8.GetByteCount(json);
        return $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{json}";
    }

    /// <summary>The words of the first line, after reading up to the empty line and not one byte more (TLS follows).</summary>
    private static async Task<string[]> ReadHeadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var octet = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (head.Length > LongestHead || await stream.ReadAsync(octet, cancellation) == 0)
            {
                throw new IOException("no whole request head came");
            }
            head.Append((char)octet[0]);
        }
        return head.ToString().Split("\r\n", 2)[0].Split(' ');
    }

    private static async Task WriteAsync(Stream stream, string text, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await stream.FlushAsync(cancellation);
    }

    private static X509Certificate2 CertificateFor(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddHours(-1), now.AddHours(1));
    }
}
