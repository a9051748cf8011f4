using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GkeAws.Cli.Certificates;

/// <summary>The certificates that a host shows, its own first. None is disposed of: they live as long as the call.</summary>
internal sealed class CertificateChain
{
    private const string OrganizationName = "2.5.4.10";

    private CertificateChain(IReadOnlyList<X509Certificate2> certificates) => Certificates = certificates;

    /// <summary>At least one.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>The one that IAM wants: the last that the host sends is the top intermediate (IAM User Guide, "Obtain the thumbprint").</summary>
    public X509Certificate2 Last => Certificates[^1];

    /// <summary>Hosts send no root; where one does, the certificate below it is the top intermediate.</summary>
    public bool EndsWithRoot => Certificates.Count > 1 && IsRoot(Last);

    /// <summary>SHA-1 in lower case without colons, as CreateOpenIDConnectProvider takes it.</summary>
    public static string ThumbprintOf(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA1).ToLowerInvariant();

    public static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    /// <summary>The O of who signed it; empty when there is none.</summary>
    public static string AuthorityOf(X509Certificate2 certificate) => certificate.IssuerName.EnumerateRelativeDistinguishedNames()
        .Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == OrganizationName).Select(part => part.GetSingleElementValue()).FirstOrDefault() ?? "";

    /// <summary>As a connection saw it. Not every platform keeps the order, so that it follows from who signed whom.</summary>
    public static CertificateChain OfConnection(X509Certificate2 own, IEnumerable<X509Certificate2> sent)
    {
        List<X509Certificate2> chain = [X509CertificateLoader.LoadCertificate(own.RawData)];
        List<X509Certificate2> others = [.. sent.Where(other => !other.RawData.AsSpan().SequenceEqual(own.RawData)).Select(other => X509CertificateLoader.LoadCertificate(other.RawData))];
        while (!IsRoot(chain[^1]) && others.Find(other => other.SubjectName.RawData.AsSpan().SequenceEqual(chain[^1].IssuerName.RawData)) is { } signer)
        {
            chain.Add(signer);
            others.Remove(signer);
        }
        return new CertificateChain(chain);
    }

    /// <summary>PEM blocks, with any text between: the output of <c>openssl s_client -showcerts</c> too.</summary>
    /// <returns>Null: the text holds no certificate, or one that cannot be read.</returns>
    public static CertificateChain? OfPem(string text)
    {
        try
        {
            var read = new X509Certificate2Collection();
            read.ImportFromPem(text);
            return read.Count == 0 ? null : new CertificateChain([.. read]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
