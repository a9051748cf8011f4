using System.Buffers.Text;
using System.Security.Cryptography;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Issuer;

/// <summary>A cluster's RSA-2048 token key.</summary>
internal sealed class SigningKey(RSA key) : IDisposable
{
    private const int Bits = 2048;

    /// <summary>As a kube-apiserver makes it: SHA-256 of the DER SubjectPublicKeyInfo, base64url without padding (Kubernetes, keyIDFromPublicKey).</summary>
    public string Id { get; } = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>Takes 70 to 460 ms.</summary>
    public static SigningKey Create() => new(RSA.Create(Bits));

    public static SigningKey OfPem(string pem)
    {
        var key = RSA.Create();
        key.ImportFromPem(pem);
        return new SigningKey(key);
    }

    public string ToPem() => key.ExportPkcs8PrivateKeyPem();

    public byte[] Sign(byte[] data) => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>The entry of the key set as Kubernetes publishes it.</summary>
    public JsonObject ToJson()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject(
        [
            new("use", new JsonString("sig")),
            new("kty", new JsonString("RSA")),
            new("kid", new JsonString(Id)),
            new("alg", new JsonString("RS256")),
            new("n", new JsonString(Base64Url.EncodeToString(parameters.Modulus))),
            new("e", new JsonString(Base64Url.EncodeToString(parameters.Exponent))),
        ]);
    }

    public void Dispose() => key.Dispose();
}
