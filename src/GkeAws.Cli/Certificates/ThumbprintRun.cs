using GkeAws.Cli.Output;
using GkeAws.Cli.Tokens;
using GkeAws.Federation.Json;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Certificates;

/// <summary>Answers <c>gke-aws thumbprint</c> on the terminal.</summary>
internal sealed class ThumbprintRun(Terminal terminal, TlsWay way, bool isJson)
{
    private const string KeysRole = "jwks_uri";
    private const string IssuerRole = "issuer";

    private readonly List<string> _problems = [];

    public int OfFile(string path)
    {
        if (InputFile.Read(path, "Save a chain: openssl s_client -servername HOST -showcerts -connect HOST:443 </dev/null >chain.pem", _problems) is not { } text)
        {
            return Refuse(ExitCode.Usage);
        }
        if (CertificateChain.OfPem(text) is not { } chain)
        {
            _problems.Add($"{path}: no certificate that can be read; a chain is PEM, blocks that begin with -----BEGIN CERTIFICATE-----.");
            return Refuse(ExitCode.Usage);
        }
        return Write([HostCertificates.Of(null, path, chain, way)]);
    }

    /// <param name="issuer">Its URL, as tokens carry it.</param>
    public async Task<int> OfIssuer(string issuer, CancellationToken cancellation)
    {
        if (IssuerDiscovery.AddressOf(issuer) is not { } address)
        {
            _problems.Add($"{issuer}: write the issuer's URL with https, without user, query and fragment, for example https://container.googleapis.com/v1/projects/P/locations/L/clusters/C.");
            return Refuse(ExitCode.Usage);
        }
        using var observer = new TlsObserver(way);
        using var discovery = new IssuerDiscovery(observer.Handler, _problems);
        var keys = await discovery.FindKeys(issuer, cancellation).ConfigureAwait(false);
        // The chain is shown on the connection, whatever the host answers there.
        if (keys is null || (await discovery.ReadKeys(keys, cancellation).ConfigureAwait(false) is null && observer.ChainOf(keys.Host) is null))
        {
            return Refuse(ExitCode.Outside);
        }
        List<HostCertificates> hosts = [HostCertificates.Of(keys.Host, KeysRole, observer.ChainOf(keys.Host)!, way)];
        // Where the two differ, IAM wants both ([BC] CreateOpenIDConnectProvider, ThumbprintList).
        if (!address.Host.Equals(keys.Host, StringComparison.OrdinalIgnoreCase) && observer.ChainOf(address.Host) is { } ofIssuer)
        {
            hosts.Add(HostCertificates.Of(address.Host, IssuerRole, ofIssuer, way));
        }
        return Write(hosts);
    }

    private int Write(IReadOnlyList<HostCertificates> hosts)
    {
        // What was said about keys is of no account here; the certificates are.
        if (isJson)
        {
            terminal.Answer(JsonPrinter.ToAscii(JsonPrinter.Print(ThumbprintJson.Of(hosts))));
        }
        else
        {
            terminal.Answer(ThumbprintText.Write(hosts));
        }
        return hosts.Any(host => host.Proxy is not null) ? ExitCode.Findings : ExitCode.Fine;
    }

    private int Refuse(int code)
    {
        foreach (var problem in _problems)
        {
            terminal.Say(Printable.Of($"gke-aws: {problem}"));
        }
        return code;
    }
}
