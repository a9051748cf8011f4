using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GkeAws.Cli.Tests.Certificates;

/// <summary>Root, intermediate and a host's certificate, made for one test.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);

    public TestAuthority(string organization, params string[] hosts)
    {
        Root = Issue($"O={organization}, CN=Root", null, isAuthority: true, []);
        Intermediate = Issue($"O={organization}, CN=Intermediate", Root, isAuthority: true, []);
        Leaf = Issue($"CN={hosts[0]}", Intermediate, isAuthority: false, hosts);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Intermediate { get; }

    public X509Certificate2 Leaf { get; }

    public static string Thumbprint(X509Certificate2 certificate) => Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA1));

    public void Dispose()
    {
        Root.Dispose();
        Intermediate.Dispose();
        Leaf.Dispose();
    }

    private static X509Certificate2 Issue(string name, X509Certificate2? signer, bool isAuthority, string[] hosts)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, true));
        var names = new SubjectAlternativeNameBuilder();
        Array.ForEach(hosts, names.AddDnsName);
        if (hosts.Length > 0)
        {
            request.CertificateExtensions.Add(names.Build());
        }
        using var bare = signer is null
            ? request.CreateSelfSigned(From, From.AddDays(30))
            : request.Create(signer, From, From.AddDays(20), RandomNumberGenerator.GetBytes(8));
        return signer is null ? X509CertificateLoader.LoadPkcs12(bare.Export(X509ContentType.Pkcs12), null) : X509CertificateLoader.LoadPkcs12(bare.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), null);
    }
}
