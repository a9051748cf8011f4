namespace GkeAws.Cli.Certificates;

/// <summary>Notices a proxy that opens TLS connections: its certificates stand where the host's should, and AWS never sees them.</summary>
internal static class InspectingProxy
{
    private const string GoogleDomain = "googleapis.com";

    // Google's own hosts have certificates of Google's authority, whose roots GlobalSign cross-signs (pki.goog, repository).
    private static readonly string[] GoogleAuthorities = ["Google Trust Services", "GlobalSign"];

    // As they name themselves in the certificates they make.
    private static readonly string[] Products =
        ["zscaler", "netskope", "fortinet", "fortigate", "palo alto", "blue coat", "sophos", "umbrella", "check point", "mitmproxy", "charles proxy", "fiddler", "portswigger", "squid", "mcafee web gateway", "forcepoint"];

    /// <summary>Why it looks like one, without a full stop; null: nothing speaks for it.</summary>
    public static string? ReasonIn(CertificateChain chain, string? host)
    {
        foreach (var certificate in chain.Certificates)
        {
            if (Products.FirstOrDefault(product => certificate.Issuer.Contains(product, StringComparison.OrdinalIgnoreCase)) is not null)
            {
                return $"'{certificate.Subject}' was signed by '{certificate.Issuer}'";
            }
        }
        var isGoogle = host is not null && (host.Equals(GoogleDomain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + GoogleDomain, StringComparison.OrdinalIgnoreCase));
        return isGoogle && !chain.Certificates.Any(certificate => GoogleAuthorities.Any(name => CertificateChain.AuthorityOf(certificate).StartsWith(name, StringComparison.Ordinal)))
            ? $"{host} belongs to Google, and no authority of Google's signed this chain, but '{chain.Last.Issuer}'"
            : null;
    }
}
