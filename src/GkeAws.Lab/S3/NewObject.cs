using System.Security.Cryptography;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3;

/// <summary>Makes an object of a body and what the request says about it.</summary>
internal static class NewObject
{
    /// <summary>Headers that an object keeps (S3 API reference, PutObject: system-defined metadata).</summary>
    private static readonly string[] Kept = ["Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Type", "Expires"];

    public static LabObject Of(string key, byte[] content, DateTimeOffset now) =>
        Create(key, content, now, ChecksumAlgorithm.Default, ChecksumAlgorithm.Of(ChecksumAlgorithm.Default, content), new Dictionary<string, string> { ["Content-Type"] = "text/plain" });

    /// <returns>Null and an error when a checksum is not that of the content.</returns>
    public static LabObject? Of(S3Call call, Payload payload, out AwsError? error)
    {
        var content = payload.Content;
        error = CheckMd5(call.Wire.Header("Content-MD5"), content.Span);
        var (algorithm, checksum) = (ChecksumAlgorithm.Default, (string?)null);
        foreach (var candidate in ChecksumAlgorithm.All)
        {
            var header = ChecksumAlgorithm.HeaderPrefix + candidate;
            if (error is null && (call.Wire.Header(header) ?? payload.Trailers.GetValueOrDefault(header)) is { } given)
            {
                (algorithm, checksum) = (candidate, ChecksumAlgorithm.Of(candidate, content.Span));
                error = given == checksum ? null : S3Errors.BadDigest(candidate.ToUpperInvariant(), given, checksum);
            }
        }
        if (error is not null)
        {
            return null;
        }
        return Create(call.Key, content, call.Wire.Now, algorithm, checksum ?? ChecksumAlgorithm.Of(algorithm, content.Span), Metadata(call.Wire));
    }

    private static AwsError? CheckMd5(string? given, ReadOnlySpan<byte> content) =>
        given is not null && Convert.ToBase64String(Md5(content)) is var computed && computed != given ? S3Errors.BadDigest("Content-MD5", given, computed) : null;

    private static LabObject Create(string key, ReadOnlyMemory<byte> content, DateTimeOffset now, string algorithm, string checksum, IReadOnlyDictionary<string, string> metadata) =>
        new(key, content, SignedCall.Hex(Md5(content.Span)), now, algorithm, checksum, metadata);

    private static Dictionary<string, string> Metadata(LabCall call)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Kept)
        {
            var value = name == "Content-Encoding" ? WithoutChunks(call.Header(name)) : call.Header(name);
            if (!string.IsNullOrEmpty(value))
            {
                metadata[name] = value;
            }
        }
        metadata.TryAdd("Content-Type", "binary/octet-stream");
        foreach (var name in call.HeaderNames.Where(name => name.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase)))
        {
            metadata[name.ToLowerInvariant()] = call.Header(name)!;
        }
        return metadata;
    }

    /// <summary>aws-chunked is how the body came, not what it is.</summary>
    private static string? WithoutChunks(string? encoding) =>
        encoding is null ? null : string.Join(",", encoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => part != "aws-chunked"));

#pragma warning disable CA5351 // An ETag is an MD5; nothing is protected by it.
    private static byte[] Md5(ReadOnlySpan<byte> content) => MD5.HashData(content);
#pragma warning restore CA5351
}
