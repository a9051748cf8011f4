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
        error = PayloadChecksum.Check(call, payload, out var algorithm, out var checksum);
        return error is null ? Create(call.Key, payload.Content, call.Wire.Now, algorithm, checksum!, Metadata(call.Wire)) : null;
    }

    private static LabObject Create(string key, ReadOnlyMemory<byte> content, DateTimeOffset now, string algorithm, string checksum, IReadOnlyDictionary<string, string> metadata) =>
        new(key, content, SignedCall.Hex(PayloadChecksum.Md5(content.Span)), now, algorithm, checksum, metadata);

    /// <summary>What an object keeps of a request.</summary>
    public static Dictionary<string, string> Metadata(LabCall call)
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
}
