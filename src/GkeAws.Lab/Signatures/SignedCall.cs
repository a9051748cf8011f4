using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Signatures;

/// <summary>A request whose signature holds. The body is covered by <see cref="PayloadHash"/>, which the service still has to check.</summary>
/// <param name="PayloadHash">The signed word about the body: a hash in hex, or one of S3's words.</param>
internal sealed record SignedCall(Credentials Credentials, SignatureParts Parts, string PayloadHash)
{
    public Caller Caller => Credentials.Caller;

    /// <summary>Signs with the key of this request's scope: chunks and trailers are signed so.</summary>
    public string Sign(string text) => Hex(HMACSHA256.HashData(Credentials.SigningKey(Parts.Date, Parts.Region, Parts.Service), Encoding.UTF8.GetBytes(text)));

    /// <summary>Null when the body is the signed one.</summary>
    /// <param name="sha256">Of the body.</param>
    public SignatureFault? CheckBody(ReadOnlySpan<byte> sha256)
    {
        var hash = Hex(sha256);
        return hash == PayloadHash ? null : new(SignatureFaultKind.PayloadHash, "the body is not the one that was signed", PayloadHash, hash);
    }

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>For messages.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
