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

    private PayloadChecksum(LabCall call, string? named, string wanted) => (_call, Named, Algorithm, _checksum) = (call, named, wanted, new RunningChecksum(wanted));

    /// <summary>What the request names; null: nothing.</summary>
    public string? Named { get; }

    public string Algorithm { get; }

    /// <param name="wanted">The algorithm when the request names none.</param>
    public static PayloadChecksum? Begin(LabCall call, string wanted, out AwsError? error)
    {
        error = null;
        var named = ChecksumAlgorithm.All.Where(algorithm => call.Header(ChecksumAlgorithm.HeaderPrefix + algorithm) is not null || TrailerOf(call) == ChecksumAlgorithm.HeaderPrefix + algorithm).ToList();
        if (named.Count > 1)
        {
            error = S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
            return null;
        }
        var algorithm = named.Count == 0 ? null : named[0];
        return new PayloadChecksum(call, algorithm, algorithm ?? wanted);
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        _checksum.Append(data);
        _md5.Append(data);
    }

    /// <summary>Null when all are right.</summary>
    public AwsError? Check(PayloadEnd end, out ObjectChecksum checksum, out string md5)
    {
        var hash = _md5.Finish();
        md5 = Convert.ToHexStringLower(hash);
        checksum = new(Algorithm, Convert.ToBase64String(_checksum.Finish()));
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
            : !IsBase64Of(given, Convert.FromBase64String(checksum.Value).Length) ? S3Errors.InvalidRequest($"Value for {header} header is invalid.")
            : given != checksum.Value ? S3Errors.BadDigest(Algorithm.ToUpperInvariant(), given, checksum.Value)
            : null;
    }

    public void Dispose()
    {
        _checksum.Dispose();
        _md5.Dispose();
    }

    private static string? TrailerOf(LabCall call) => call.Header("x-amz-trailer")?.Trim().ToLowerInvariant();

    private static bool IsBase64Of(string text, int length)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == length;
    }
}
