using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GkeAws.Templates.Tests.Scripts;

/// <summary>A real chain in memory: a host's certificate and the intermediate that signed it, as PEM.</summary>
internal sealed class CertificateChain : IDisposable
{
    private readonly X509Certificate2 _intermediate;
    private readonly X509Certificate2 _leaf;

    private CertificateChain(X509Certificate2 intermediate, X509Certificate2 leaf) => (_intermediate, _leaf) = (intermediate, leaf);

    public string Leaf => _leaf.ExportCertificatePem() + "\n";

    public string Intermediate => _intermediate.ExportCertificatePem() + "\n";

    public string IntermediateThumbprint => _intermediate.Thumbprint.ToLowerInvariant();

    public static CertificateChain Create()
    {
        using var intermediateKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var leafKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var from = DateTimeOffset.UtcNow.AddDays(-1);
        var request = new CertificateRequest("CN=the intermediate", intermediateKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var intermediate = request.CreateSelfSigned(from, from.AddDays(30));
        var leaf = new CertificateRequest("CN=keys.example", leafKey, HashAlgorithmName.SHA256).Create(intermediate, from, from.AddDays(10), [1, 2, 3]);
        return new CertificateChain(intermediate, leaf);
    }

    public void Dispose()
    {
        _intermediate.Dispose();
        _leaf.Dispose();
    }
}
