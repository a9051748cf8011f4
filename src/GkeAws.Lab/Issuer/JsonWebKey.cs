using System.Buffers.Text;
using System.Security.Cryptography;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Issuer;

/// <summary>A public key that can sign tokens as STS takes them: RSA with RS256 to RS512, EC with ES256 to ES512 (RFC 7518 §3).</summary>
internal sealed class JsonWebKey
{
    private readonly RSA? _rsa;
    private readonly ECDsa? _curve;
    private readonly string? _only;
    private readonly string[] _algorithms;

    private JsonWebKey(string? id, string? only, string[] algorithms, RSA? rsa, ECDsa? curve) =>
        (Id, _only, _algorithms, _rsa, _curve) = (id, only, algorithms, rsa, curve);

    /// <summary>The kid; null when the key has none.</summary>
    public string? Id { get; }

    /// <returns>Null without a problem: a key of another type or for another use.</returns>
    public static JsonWebKey? Read(JsonValue json, out string? problem)
    {
        problem = json is JsonObject ? null : "a key is an object.";
        if (json is not JsonObject key || Text(key, "use") is not (null or "sig"))
        {
            return null;
        }
        try
        {
            var (id, only) = (Text(key, "kid"), Text(key, "alg"));
            switch (Text(key, "kty"))
            {
                case "RSA":
                    return new JsonWebKey(id, only, ["RS256", "RS384", "RS512"], RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") }), null);
                case "EC" when Text(key, "crv") is { } curve and ("P-256" or "P-384" or "P-521"):
                    var point = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") };
                    return new JsonWebKey(id, only, [AlgorithmOf(curve)], null, ECDsa.Create(new ECParameters { Curve = CurveOf(curve), Q = point }));
                case null:
                    problem = "a key has a member kty.";
                    return null;
                default:
                    return null;
            }
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            problem = "the numbers of this key make no key; fetch the key set again.";
            return null;
        }
    }

    public bool Signs(string? algorithm) => algorithm is not null && _algorithms.Contains(algorithm) && (_only is null || _only == algorithm);

    public bool Verifies(string algorithm, byte[] signed, byte[] signature)
    {
        var hash = algorithm[2..] switch { "256" => HashAlgorithmName.SHA256, "384" => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA512 };
        return _rsa?.VerifyData(signed, signature, hash, RSASignaturePadding.Pkcs1) ?? _curve!.VerifyData(signed, signature, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static string AlgorithmOf(string curve) => curve switch { "P-256" => "ES256", "P-384" => "ES384", _ => "ES512" };

    private static ECCurve CurveOf(string curve) => curve switch { "P-256" => ECCurve.NamedCurves.nistP256, "P-384" => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 };

    private static byte[] Bytes(JsonObject key, string name) => Base64Url.DecodeFromChars(Text(key, name) ?? "");

    private static string? Text(JsonObject key, string name) => (key.Find(name)?.Value as JsonString)?.Value;
}
