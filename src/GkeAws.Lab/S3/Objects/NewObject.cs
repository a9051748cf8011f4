using System.Security.Cryptography;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Stores.Contents;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Objects;

/// <summary>Makes an object of a body and what the request says about it.</summary>
internal static class NewObject
{
    /// <summary>One request writes no more; an object of parts may have ten thousand times as much (S3 User Guide, Uploading objects).</summary>
    public const long LargestBody = 5L * 1024 * 1024 * 1024;

    /// <summary>Headers that an object keeps (S3 API reference, PutObject: system-defined metadata).</summary>
    private static readonly string[] Kept = ["Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Type", "Expires"];

    /// <summary>Headers that are condition keys of a write under their own name (service authorization reference, S3).</summary>
    private static readonly string[] KeyHeaders =
        ["x-amz-acl", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-storage-class", "x-amz-website-redirect-location"];

    /// <param name="content">The same bytes in the store.</param>
#pragma warning disable CA5351 // An ETag is an MD5; nothing is protected by it.
    public static LabObject Of(string key, ReadOnlySpan<byte> bytes, LabContent content, DateTimeOffset now) => new(key, content, Convert.ToHexStringLower(MD5.HashData(bytes)), now,
        ChecksumAlgorithm.Of(ChecksumAlgorithm.Default, bytes), new Dictionary<string, string> { ["Content-Type"] = "text/plain" });
#pragma warning restore CA5351

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

    /// <summary>Null when the caller may write the object; tags want an action of their own (S3 User Guide, Required permissions).</summary>
    public static AwsError? Authorize(S3Call call, IReadOnlyDictionary<string, string> tags, params (string Name, string Value)[] more)
    {
        List<(string, string)> keys = [.. more, .. TagKeys(tags)];
        foreach (var name in KeyHeaders)
        {
            if (call.Wire.Header(name) is { } value)
            {
                keys.Add(("s3:" + name, value));
            }
        }
        return call.Authorize("s3:PutObject", call.ObjectArn, [.. keys]) ?? (tags.Count == 0 ? null : call.Authorize("s3:PutObjectTagging", call.ObjectArn, [.. TagKeys(tags)]));
    }

    private static IEnumerable<(string, string)> TagKeys(IReadOnlyDictionary<string, string> tags) => Tags.TagRules.RequestKeys(tags);

    /// <summary>aws-chunked is how the body came, not what it is.</summary>
    private static string? WithoutChunks(string? encoding) =>
        encoding is null ? null : string.Join(",", encoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => part != "aws-chunked"));
}
