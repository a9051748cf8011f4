using System.Security.Cryptography;

namespace GkeAws.Lab.S3;

/// <summary>The checksums that S3 takes with an object (S3 User Guide, Checking object integrity).</summary>
internal static class ChecksumAlgorithm
{
    public const string HeaderPrefix = "x-amz-checksum-";

    /// <summary>What S3 computes itself when the client sends none.</summary>
    public const string Default = "crc64nvme";

    /// <summary>Names as in the headers.</summary>
    public static IReadOnlyList<string> All { get; } = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

    /// <returns>Base64.</returns>
    public static string Of(string algorithm, ReadOnlySpan<byte> content) => Convert.ToBase64String(algorithm switch
    {
        "crc32" => Crc.Crc32.Hash(content),
        "crc32c" => Crc.Crc32C.Hash(content),
        "crc64nvme" => Crc.Crc64Nvme.Hash(content),
#pragma warning disable CA5350 // S3 offers it; nothing is protected by it here.
        "sha1" => SHA1.HashData(content),
#pragma warning restore CA5350
        _ => SHA256.HashData(content),
    });
}
