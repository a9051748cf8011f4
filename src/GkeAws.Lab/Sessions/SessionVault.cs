using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Federation.Json;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Sessions;

/// <summary>
/// Session tokens hold their session, sealed (AES-GCM): nothing is kept for each, so sessions cost no memory and outlive the process
/// when the key does.
/// </summary>
internal sealed class SessionVault(byte[] key, LabStore store)
{
    public const int KeyLength = 32;

    private const int MostKept = 4096;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly ConcurrentDictionary<string, Credentials> _opened = new(StringComparer.Ordinal);

    /// <summary>Makes credentials for a session.</summary>
    public Credentials Issue(LabSession session)
    {
        var plain = Encoding.UTF8.GetBytes(JsonPrinter.PrintCompact(session.ToJson()));
        var sealedText = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(sealedText.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(sealedText.AsSpan(0, NonceLength), plain, sealedText.AsSpan(NonceLength, plain.Length), sealedText.AsSpan(NonceLength + plain.Length));
        return session.ToCredentials(Base64Url.EncodeToString(sealedText), store);
    }

    public Credentials? Find(string accessKeyId, string token, out SignatureFault? fault)
    {
        fault = null;
        if (!_opened.TryGetValue(token, out var found) && Open(token) is { } opened)
        {
            found = opened;
            if (_opened.Count >= MostKept)
            {
                _opened.Clear();
            }
            _opened.TryAdd(token, found);
        }
        if (found is null || found.AccessKeyId != accessKeyId)
        {
            fault = new(SignatureFaultKind.WrongToken, found is null ? "the session token is not one of this lab's" : "the session token belongs to other keys");
            return null;
        }
        return found;
    }

    private Credentials? Open(string token)
    {
        if (!Base64Url.IsValid(token, out var length) || length <= NonceLength + TagLength)
        {
            return null;
        }
        var sealedText = Base64Url.DecodeFromChars(token).AsSpan();
        var plain = new byte[sealedText.Length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(sealedText[..NonceLength], sealedText[NonceLength..^TagLength], sealedText[^TagLength..], plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return JsonReader.Read(Encoding.UTF8.GetString(plain), out _) is JsonObject json ? LabSession.Of(json).ToCredentials(token, store) : null;
    }
}
