using System.Security.Cryptography;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>Checksums that a request names in headers or trailers, against its content (S3 User Guide, Checking object integrity).</summary>
internal static class PayloadChecksum
{
    /// <param name="algorithm">The one that the request names, else the default.</param>
    /// <param name="checksum">Of the content; null when there is an error.</param>
    /// <returns>Null when all are right.</returns>
    public static AwsError? Check(S3Call call, Payload payload, out string algorithm, out string? checksum)
    {
        var content = payload.Content;
        (algorithm, checksum) = (ChecksumAlgorithm.Default, null);
        if (call.Wire.Header("Content-MD5") is { } md5 && Convert.ToBase64String(Md5(content.Span)) is var computed && computed != md5)
        {
            return S3Errors.BadDigest("Content-MD5", md5, computed);
        }
        foreach (var candidate in ChecksumAlgorithm.All)
        {
            var header = ChecksumAlgorithm.HeaderPrefix + candidate;
            if ((call.Wire.Header(header) ?? payload.Trailers.GetValueOrDefault(header)) is { } given)
            {
                (algorithm, checksum) = (candidate, ChecksumAlgorithm.Of(candidate, content.Span));
                if (given != checksum)
                {
                    return S3Errors.BadDigest(candidate.ToUpperInvariant(), given, checksum);
                }
            }
        }
        checksum ??= ChecksumAlgorithm.Of(algorithm, content.Span);
        return null;
    }

#pragma warning disable CA5351 // An ETag is an MD5; nothing is protected by it.
    public static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
#pragma warning restore CA5351
}
