using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GkeAws.Lab.Tests;

/// <summary>Takes a token apart and puts it together again as an attacker would.</summary>
internal sealed class ForgedToken
{
    private readonly string[] _parts;

    public ForgedToken(string token)
    {
        _parts = token.Split('.');
        Header = (JsonObject)JsonNode.Parse(Base64Url.DecodeFromChars(_parts[0]))!;
        Claims = (JsonObject)JsonNode.Parse(Base64Url.DecodeFromChars(_parts[1]))!;
    }

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    /// <summary>The old signature under new parts.</summary>
    public string WithOldSignature() => $"{Part(Header.ToJsonString())}.{Part(Claims.ToJsonString())}.{_parts[2]}";

    public string SignedBy(Func<byte[], byte[]> sign) => Sign(Part(Header.ToJsonString()), Part(Claims.ToJsonString()), sign);

    /// <param name="claims">The text of the claims as it is to stand: duplicates and all.</param>
    public string WithClaims(string claims, Func<byte[], byte[]> sign) => Sign(Part(Header.ToJsonString()), Part(claims), sign);

    public static Func<byte[], byte[]> Rs256(RSA key) => data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{header}.{claims}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
