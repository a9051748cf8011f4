using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer.Issuer;

/// <summary>A cluster's RSA-2048 token key. It lives as long as the test run; none is ever written to a file.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly RSA key = RSA.Create(2048);

    public SigningKey() => Id = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>kid as a kube-apiserver makes it: SHA-256 of the DER SubjectPublicKeyInfo, base64url without padding.</summary>
    public string Id { get; }

    public byte[] Sign(byte[] data) => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The entry of the key set as Kubernetes publishes it, plus the x5c that Ceph 16.2 takes the public key from.</summary>
    public JsonObject ToJsonWebKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["use"] = "sig",
            ["kty"] = "RSA",
            ["kid"] = Id,
            ["alg"] = "RS256",
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["x5c"] = new JsonArray(Convert.ToBase64String(CertificateOf(parameters))),
        };
    }

    public void Dispose() => key.Dispose();

    private static byte[] CertificateOf(RSAParameters publicKey)
    {
        using var subject = RSA.Create(publicKey);
        using var throwaway = RSA.Create(2048);
        var name = new X500DistinguishedName("CN=cluster token key");
        var request = new CertificateRequest(name, subject, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var signer = X509SignatureGenerator.CreateForRSA(throwaway, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.Create(name, signer, now.AddHours(-1), now.AddHours(1), [1]);
        return certificate.RawData;
    }
}
