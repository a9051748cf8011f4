using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GkeAws.Cli.Tests.Simulation;

/// <summary>Tokens of a pod of the golden project fleet: exports-reader in cluster dev-2 of dev, with keys of these tests.</summary>
internal static class TestToken
{
    public const string Issuer = "https://container.googleapis.com/v1/projects/acme-dev/locations/asia-south1/clusters/dev-2";
    public const string Subject = "system:serviceaccount:exports:exports-reader";
    public const string Audience = "sts.amazonaws.com";

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly ECDsa Curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The public halves, beside keys that do not fit.</summary>
    public static string KeySet
    {
        get
        {
            var (rsa, curve) = (Key.ExportParameters(false), Curve.ExportParameters(false));
            JsonObject Rsa(string id) => new() { ["kty"] = "RSA", ["kid"] = id, ["n"] = Base64Url.EncodeToString(rsa.Modulus), ["e"] = Base64Url.EncodeToString(rsa.Exponent) };
            var (strict, encrypts) = (Rsa("strict"), Rsa("encrypts"));
            (strict["alg"], encrypts["use"]) = ("RS256", "enc");
            var keys = new JsonArray(
                new JsonObject { ["kty"] = "OKP", ["kid"] = "rsa", ["crv"] = "Ed25519", ["x"] = "AA" },
                Rsa("rsa"), strict, encrypts,
                new JsonObject { ["kty"] = "EC", ["kid"] = "curve", ["use"] = "sig", ["alg"] = "ES256", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(curve.Q.X), ["y"] = Base64Url.EncodeToString(curve.Q.Y) });
            return new JsonObject { ["keys"] = keys }.ToJsonString();
        }
    }

    /// <summary>The public key as somebody would misuse it for HS256: its PEM text.</summary>
    public static byte[] PublicKeyText => Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem());

    public static string Create(string algorithm = "RS256", string? keyId = "", Action<JsonObject>? change = null, Action<JsonObject>? changeHeader = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = algorithm };
        if (keyId is not null)
        {
            header["kid"] = keyId.Length > 0 ? keyId : algorithm[0] == 'E' ? "curve" : "rsa";
        }
        changeHeader?.Invoke(header);
        var claims = new JsonObject { ["iss"] = Issuer, ["aud"] = new JsonArray(Audience), ["sub"] = Subject, ["exp"] = now + 3600, ["iat"] = now, ["nbf"] = now };
        change?.Invoke(claims);
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(algorithm, Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Encode(JsonNode json) => Encode(json.ToJsonString());

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static byte[] Sign(string algorithm, byte[] bytes) => algorithm switch
    {
        "none" => [],
        "HS256" => HMACSHA256.HashData(PublicKeyText, bytes),
        _ when algorithm[0] == 'E' => Curve.SignData(bytes, new HashAlgorithmName("SHA" + algorithm[2..])),
        _ => Key.SignData(bytes, new HashAlgorithmName("SHA" + algorithm[2..]), RSASignaturePadding.Pkcs1),
    };
}
