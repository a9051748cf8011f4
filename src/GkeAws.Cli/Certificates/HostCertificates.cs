using System.Security.Cryptography.X509Certificates;

namespace GkeAws.Cli.Certificates;

/// <summary>What a host shows, and what it means for a provider of IAM.</summary>
/// <param name="Host">Null: a file, of no known host.</param>
/// <param name="Role">What the host is to the issuer, for example <c>jwks_uri</c>.</param>
/// <param name="Distrust">Why this machine does not trust it; null: it does.</param>
/// <param name="Proxy">Why it looks like a proxy that opens TLS connections; null: it does not.</param>
internal sealed record HostCertificates(string? Host, string Role, CertificateChain Chain, string? Distrust, string? Proxy)
{
    /// <summary>To list at the provider: the last one, and the one below a root that the host sends as well.</summary>
    public IReadOnlyList<X509Certificate2> Wanted => Chain.EndsWithRoot ? [Chain.Certificates[^2], Chain.Last] : [Chain.Last];

    /// <summary>Whether AWS looks at a thumbprint at all ([BC] CreateOpenIDConnectProvider: only when no authority it knows signed the host's certificate).</summary>
    public string Meaning => Proxy is not null
        ? "do not give it to AWS: it is the proxy's, and AWS does not come through that proxy"
        : Distrust is not null
            ? "it matters unless AWS knows this authority, which this machine does not: create the provider with it"
            : "it does not matter: a known authority signed the host's certificate, and AWS checks it by its own list; leave the thumbprint out";

    public static HostCertificates Of(string? host, string role, CertificateChain chain, TlsWay way) =>
        new(host, role, chain, way.DistrustOf(chain, host), InspectingProxy.ReasonIn(chain, host));
}
