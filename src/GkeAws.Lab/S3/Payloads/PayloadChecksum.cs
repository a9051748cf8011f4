using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>
/// The checksums of a body while it comes in, and in the end against those that the request names in headers or trailers (S3 User Guide,
/// Checking object integrity).
/// </summary>
internal sealed class PayloadChecksum : IDisposable
{
    private const int Md5Length = 16;

    private readonly LabCall _call;
    private readonly RunningChecksum _checksum;
    private readonly RunningChecksum _md5 = new("md5");

    // Null: the one that is kept is the one that is checked.
    private readonly RunningChecksum? _kept;
    private readonly string _keptAlgorithm;

    private PayloadChecksum(LabCall call, string? named, string algorithm, string kept)
    {
        (_call, Named, Algorithm, _checksum, _keptAlgorithm) = (call, named, algorithm, new RunningChecksum(algorithm), kept);
        _kept = kept == algorithm ? null : new RunningChecksum(kept);
    }

    /// <summary>What the request names; null: nothing.</summary>
    public string? Named { get; }

    public string Algorithm { get; }

    /// <param name="kept">The algorithm to keep whatever the request names; null: the one that it names, else the default.</param>
    public static PayloadChecksum? Begin(LabCall call, string? kept, out AwsError? error)
    {
        error = null;
        var named = ChecksumAlgorithm.All.Where(algorithm => call.Header(ChecksumAlgorithm.HeaderPrefix + algorithm) is not null || TrailerOf(call) == ChecksumAlgorithm.HeaderPrefix + algorithm).ToList();
        if (named.Count > 1)
        {
            error = S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
            return null;
        }
        var algorithm = named.Count == 0 ? null : named[0];
        return new PayloadChecksum(call, algorithm, algorithm ?? kept ?? ChecksumAlgorithm.Default, kept ?? algorithm ?? ChecksumAlgorithm.Default);
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        _checksum.Append(data);
        _kept?.Append(data);
        _md5.Append(data);
    }

    /// <summary>Null when all are right.</summary>
    /// <param name="checksum">To keep.</param>
    public AwsError? Check(PayloadEnd end, out ObjectChecksum checksum, out string md5)
    {
        var hash = _md5.Finish();
        md5 = Convert.ToHexStringLower(hash);
        var computed = _checksum.Finish();
        checksum = new(_keptAlgorithm, Convert.ToBase64String(_kept?.Finish() ?? computed));
        if (_call.Header("Content-MD5") is { } digest)
        {
            if (!IsBase64Of(digest, Md5Length))
            {
                return S3Errors.InvalidDigest(digest);
            }
            if (digest != Convert.ToBase64String(hash))
            {
                return S3Errors.BadDigest("Content-MD5", digest, Convert.ToBase64String(hash));
            }
        }
        var header = ChecksumAlgorithm.HeaderPrefix + Algorithm;
        if (end.Trailers.Keys.FirstOrDefault(name => name != TrailerOf(_call)) is { } stranger)
        {
            return S3Errors.MalformedTrailer($"{stranger} is not what x-amz-trailer announced");
        }
        if (Named is null)
        {
            return null;
        }
        return (_call.Header(header) ?? end.Trailers.GetValueOrDefault(header)) is not { } given ? S3Errors.MalformedTrailer($"{header} was announced and did not come")
            : !IsBase64Of(given, computed.Length) ? S3Errors.InvalidRequest($"Value for {header} header is invalid.")
            : given != Convert.ToBase64String(computed) ? S3Errors.BadDigest(Algorithm.ToUpperInvariant(), given, Convert.ToBase64String(computed))
            : null;
    }

    public void Dispose()
    {
        _checksum.Dispose();
        _kept?.Dispose();
        _md5.Dispose();
    }

    private static string? TrailerOf(LabCall call) => call.Header("x-amz-trailer")?.Trim().ToLowerInvariant();

    private static bool IsBase64Of(string text, int length)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == length;
    }
}
