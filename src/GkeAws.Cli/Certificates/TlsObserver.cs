using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace GkeAws.Cli.Certificates;

/// <summary>Connections that are looked at: whatever certificates a host shows are kept. Nothing secret goes over them, so that trust is judged later.</summary>
internal sealed class TlsObserver : IDisposable
{
    private readonly Dictionary<string, CertificateChain> _chains = new(StringComparer.OrdinalIgnoreCase);

    public TlsObserver(TlsWay way)
    {
        Handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = way.Connect,
#pragma warning disable CA5359 // A chain is shown here, and not relied on.
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Keep },
#pragma warning restore CA5359
        };
    }

    public SocketsHttpHandler Handler { get; }

    /// <summary>What the host showed; null: there was no connection.</summary>
    public CertificateChain? ChainOf(string host) => _chains.GetValueOrDefault(host);

    public void Dispose() => Handler.Dispose();

    private bool Keep(object connection, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is X509Certificate2 own)
        {
            lock (_chains)
            {
                _chains[((SslStream)connection).TargetHostName] = CertificateChain.OfConnection(own, chain?.ChainPolicy.ExtraStore.ToList() ?? []);
            }
        }
        return true;
    }
}
