using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>
/// A body in chunks of <c>aws-chunked</c>: each signed on the one before, and the trailing headers on the last (S3 API reference,
/// Signature calculations for chunked uploads, and for chunked uploads with trailing headers).
/// </summary>
/// <param name="promised">How long the content is said to be.</param>
internal sealed class ChunkedPayload(SignedCall signed, string word, long promised)
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string TrailerSignature = "x-amz-trailer-signature";
    private const int LongestLine = 8192;

    private readonly bool _isSigned = word != PayloadWords.UnsignedTrailer;
    private readonly bool _hasTrailer = word != PayloadWords.SignedChunks;
    private string _last = signed.Parts.Signature;

    public async ValueTask<PayloadEnd> Read(PipeReader body, PayloadSink sink, CancellationToken cancellation)
    {
        using var hash = _isSigned ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        var rest = promised;
        while (true)
        {
            if (await ReadLine(body, cancellation) is not { } line || !TryReadSize(line, out var size, out var signature) || size > rest
                || !await ReadData(body, size, hash, sink, cancellation))
            {
                return S3Errors.IncompleteBody($"a chunk has no size, ends before its size, or goes beyond x-amz-decoded-content-length, which is {promised}");
            }
            if (hash is not null && !IsSigned("AWS4-HMAC-SHA256-PAYLOAD", $"{EmptyHash}\n{SignedCall.Hex(hash.GetHashAndReset())}", signature))
            {
                return Mismatch("a chunk");
            }
            if (size == 0)
            {
                return rest == 0 ? await ReadTrailers(body, cancellation) : S3Errors.IncompleteBody($"x-amz-decoded-content-length is {promised}, and {rest} bytes of it are missing");
            }
            rest -= size;
            if (await ReadLine(body, cancellation) is not "")
            {
                return S3Errors.IncompleteBody("a chunk does not end with a line end");
            }
        }
    }

    private async ValueTask<PayloadEnd> ReadTrailers(PipeReader body, CancellationToken cancellation)
    {
        var trailers = new Dictionary<string, string>(StringComparer.Ordinal);
        var canonical = new StringBuilder();
        string? signature = null;
        while (await ReadLine(body, cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return S3Errors.MalformedTrailer("a trailing header has no colon");
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
        return isWrong ? Mismatch("the trailing headers") : new PayloadEnd(trailers, null);
    }

    private static async ValueTask<bool> ReadData(PipeReader body, long size, IncrementalHash? hash, PayloadSink sink, CancellationToken cancellation)
    {
        while (size > 0)
        {
            var read = await body.ReadAsync(cancellation);
            var data = read.Buffer.Slice(0, Math.Min(size, read.Buffer.Length));
            foreach (var part in data)
            {
                hash?.AppendData(part.Span);
                sink(part.Span);
            }
            size -= data.Length;
            body.AdvanceTo(data.End);
            if (read.IsCompleted && size > 0 && data.Length == 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A line without its end, which is CR LF; clients end trailing headers with LF too.</summary>
    /// <returns>Null when the body ends before, or the line has no end.</returns>
    private static async ValueTask<string?> ReadLine(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.ASCII.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r');
                body.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }
            var isHopeless = read.IsCompleted || read.Buffer.Length > LongestLine;
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (isHopeless)
            {
                return null;
            }
        }
    }

    private bool IsSigned(string algorithm, string hashes, string? given)
    {
        var expected = signed.Sign($"{algorithm}\n{signed.Parts.Timestamp}\n{signed.Parts.Scope}\n{_last}\n{hashes}");
        _last = expected;
        return given is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(given));
    }

    private static AwsError Mismatch(string what) => S3Faults.Of(new(SignatureFaultKind.Mismatch, $"the signature of {what} is wrong"), isPresigned: false);

    private static bool TryReadSize(string line, out long size, out string? signature)
    {
        const string mark = ";chunk-signature=";
        var at = line.IndexOf(mark, StringComparison.Ordinal);
        signature = at < 0 ? null : line[(at + mark.Length)..];
        return long.TryParse(at < 0 ? line : line[..at], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }
}
