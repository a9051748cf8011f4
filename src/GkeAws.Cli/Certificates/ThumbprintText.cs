using System.Globalization;
using System.Text;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Certificates;

/// <summary>For people, and for scripts that take the first line.</summary>
internal static class ThumbprintText
{
    /// <param name="hosts">The host of the keys first.</param>
    public static StringBuilder Write(IReadOnlyList<HostCertificates> hosts)
    {
        var text = new StringBuilder();
        foreach (var thumbprint in hosts.SelectMany(host => host.Wanted).Select(CertificateChain.ThumbprintOf).Distinct())
        {
            text.Append(thumbprint).Append('\n');
        }
        foreach (var host in hosts)
        {
            Write(text, host);
        }
        return new StringBuilder(Printable.Of(text.ToString()));
    }

    private static void Write(StringBuilder text, HostCertificates host)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{host.Host ?? "file"} ({host.Role}) shows {host.Chain.Certificates.Count} certificate{(host.Chain.Certificates.Count == 1 ? "" : "s")}\n");
        foreach (var certificate in host.Chain.Certificates)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(host.Wanted.Contains(certificate) ? '>' : ' ')} {CertificateChain.ThumbprintOf(certificate)}  {One(certificate.Subject)}\n");
            text.Append(CultureInfo.InvariantCulture, $"      signed by {One(certificate.Issuer)}, ends {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"  why      {Why(host)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  trust    {(host.Distrust is { } reason ? $"this machine does not trust it: {reason}" : "this machine trusts it")}\n");
        if (host.Proxy is { } proxy)
        {
            text.Append(CultureInfo.InvariantCulture, $"  proxy    a proxy opens the connection: {One(proxy)}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"  meaning  {host.Meaning}\n");
    }

    private static string Why(HostCertificates host) => host switch
    {
        { Chain.Certificates.Count: 1 } => "IAM wants the last certificate of the chain, and the host shows this one alone; it changes when the host renews it",
        { Chain.EndsWithRoot: true } => "IAM wants the top intermediate, which is the last one that a host sends; this host sends its root too, so both are listed",
        _ => "IAM wants the last one that the host sends, the top intermediate; the first one is the host's own and changes at every renewal",
    };

    // Names in certificates are of others.
    private static string One(string text) => text.Replace('\n', ' ');
}
