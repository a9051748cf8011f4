using System.Security.Cryptography.X509Certificates;

namespace GkeAws.Cli.Certificates;

/// <summary>How hosts are reached, and who is trusted.</summary>
/// <param name="Connect">Null: as the machine does it, through HTTPS_PROXY where that is set.</param>
/// <param name="Roots">Null: those of the machine.</param>
internal sealed record TlsWay(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? Connect, X509Certificate2Collection? Roots)
{
    public static readonly TlsWay OfMachine = new(null, null);

    /// <summary>Why the machine does not trust the chain for this host; null: it does.</summary>
    public string? DistrustOf(CertificateChain certificates, string? host)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.ExtraStore.AddRange(certificates.Certificates.Skip(1).ToArray());
        if (Roots is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(Roots);
        }
        var own = certificates.Certificates[0];
        return !chain.Build(own) ? string.Join(", ", chain.ChainStatus.Select(status => status.Status))
            : host is not null && !own.MatchesHostname(host) ? $"the certificate is not for {host}"
            : null;
    }
}
