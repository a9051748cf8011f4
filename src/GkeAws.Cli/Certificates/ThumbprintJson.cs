using System.Globalization;
using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Certificates;

/// <summary>For programs.</summary>
internal static class ThumbprintJson
{
    public static JsonObject Of(IReadOnlyList<HostCertificates> hosts) => JsonWriting.Object(
        ("thumbprints", JsonWriting.Texts(hosts.SelectMany(host => host.Wanted).Select(CertificateChain.ThumbprintOf).Distinct())),
        ("hosts", JsonWriting.Array(hosts.Select(Of))));

    private static JsonObject Of(HostCertificates host) => JsonWriting.Object(
        ("host", JsonMembers.Text(host.Host)),
        ("role", JsonWriting.Text(host.Role)),
        ("matters", new JsonBoolean(host is { Distrust: not null, Proxy: null })),
        ("meaning", JsonWriting.Text(host.Meaning)),
        ("distrust", JsonMembers.Text(host.Distrust)),
        ("proxy", JsonMembers.Text(host.Proxy)),
        ("certificates", JsonWriting.Array(host.Chain.Certificates.Select(certificate => JsonWriting.Object(
            ("thumbprint", JsonWriting.Text(CertificateChain.ThumbprintOf(certificate))),
            ("subject", JsonWriting.Text(certificate.Subject)),
            ("issuer", JsonWriting.Text(certificate.Issuer)),
            ("notAfter", JsonWriting.Text(certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
            ("wanted", new JsonBoolean(host.Wanted.Contains(certificate))))))));
}
