using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Lab.Signatures;

namespace GkeAws.Lab.S3;

/// <summary>
/// A body in chunks of <c>aws-chunked</c>: each signed on the one before, and the trailing headers on the last (S3 API reference,
/// Signature calculations for chunked uploads, and for chunked uploads with trailing headers).
/// </summary>
internal sealed class ChunkedPayload(SignedCall signed, string word)
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string TrailerSignature = "x-amz-trailer-signature";

    private readonly bool _isSigned = word != PayloadWords.UnsignedTrailer;
    private readonly bool _hasTrailer = word != PayloadWords.SignedChunks;
    private string _last = signed.Parts.Signature;

    public Payload Decode(ReadOnlyMemory<byte> raw)
    {
        var content = new MemoryStream(raw.Length);
        var rest = raw;
        while (true)
        {
            if (!TryReadLine(ref rest, out var line) || !TryReadSize(line, out var size, out var signature) || size > rest.Length)
            {
                return Payload.Refused(S3Errors.IncompleteBody("a chunk has no size, or ends before its size"));
            }
            var data = rest[..size];
            rest = rest[size..];
            if (_isSigned && !IsSigned("AWS4-HMAC-SHA256-PAYLOAD", $"{EmptyHash}\n{SignedCall.Hex(SHA256.HashData(data.Span))}", signature))
            {
                return Payload.Refused(Mismatch("a chunk"));
            }
            if (size == 0)
            {
                break;
            }
            content.Write(data.Span);
            if (!rest.Span.StartsWith("\r\n"u8))
            {
                return Payload.Refused(S3Errors.IncompleteBody("a chunk does not end with a line end"));
            }
            rest = rest[2..];
        }
        content.TryGetBuffer(out var decoded);
        return ReadTrailers(rest, decoded.AsMemory());
    }

    private Payload ReadTrailers(ReadOnlyMemory<byte> rest, ReadOnlyMemory<byte> content)
    {
        var trailers = new Dictionary<string, string>(StringComparer.Ordinal);
        var canonical = new StringBuilder();
        string? signature = null;
        while (TryReadLine(ref rest, out var line) && line.Length > 0)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return Payload.Refused(S3Errors.IncompleteBody("a trailing header has no colon"));
            }
            var (name, value) = (line[..colon].ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (name == TrailerSignature)
            {
                signature = value;
                continue;
            }
            trailers[name] = value;
            canonical.Append(name).Append(':').Append(value).Append('\n');
        }
        var isWrong = _isSigned && _hasTrailer && trailers.Count > 0
            && !IsSigned("AWS4-HMAC-SHA256-TRAILER", SignedCall.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString()))), signature);
        return isWrong ? Payload.Refused(Mismatch("the trailing headers")) : new Payload(content, trailers, null);
    }

    private bool IsSigned(string algorithm, string hashes, string? given)
    {
        var expected = signed.Sign($"{algorithm}\n{signed.Parts.Timestamp}\n{signed.Parts.Scope}\n{_last}\n{hashes}");
        _last = expected;
        return given is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(given));
    }

    private static Wire.AwsError Mismatch(string what) => S3Faults.Of(new(SignatureFaultKind.Mismatch, $"the signature of {what} is wrong"), isPresigned: false);

    /// <summary>A line without its end, which is CR LF; clients end trailing headers with LF too.</summary>
    private static bool TryReadLine(ref ReadOnlyMemory<byte> rest, out string line)
    {
        var end = rest.Span.IndexOf((byte)'\n');
        line = end < 0 ? "" : Encoding.ASCII.GetString(rest.Span[..end]).TrimEnd('\r');
        rest = end < 0 ? default : rest[(end + 1)..];
        return end >= 0;
    }

    private static bool TryReadSize(string line, out int size, out string? signature)
    {
        const string mark = ";chunk-signature=";
        var at = line.IndexOf(mark, StringComparison.Ordinal);
        signature = at < 0 ? null : line[(at + mark.Length)..];
        return int.TryParse(at < 0 ? line : line[..at], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }
}
