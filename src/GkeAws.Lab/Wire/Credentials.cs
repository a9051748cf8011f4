using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace GkeAws.Lab.Wire;

/// <summary>Keys that sign requests, and whom they stand for.</summary>
/// <param name="Expiration">Null: they do not end.</param>
internal sealed record Credentials(string AccessKeyId, string SecretKey, string? SessionToken, DateTimeOffset? Expiration, Caller Caller)
{
    private const int MostKeys = 16;

    private readonly ConcurrentDictionary<string, byte[]> _signingKeys = new(StringComparer.Ordinal);

    /// <summary>The key of a scope: HMAC over date, region, service and <c>aws4_request</c>; a few are kept.</summary>
    public byte[] SigningKey(string date, string region, string service)
    {
        var scope = $"{date}/{region}/{service}";
        if (_signingKeys.TryGetValue(scope, out var known))
        {
            return known;
        }
        var key = Sign(Sign(Sign(Sign(Encoding.UTF8.GetBytes("AWS4" + SecretKey), date), region), service), "aws4_request");
        if (_signingKeys.Count < MostKeys)
        {
            _signingKeys.TryAdd(scope, key);
        }
        return key;
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
