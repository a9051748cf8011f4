using GkeAws.Lab.Stores;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>The checksums that S3 takes with an object (S3 User Guide, Checking object integrity).</summary>
internal static class ChecksumAlgorithm
{
    public const string HeaderPrefix = "x-amz-checksum-";

    /// <summary>What S3 computes itself when the client sends none.</summary>
    public const string Default = "crc64nvme";

    /// <summary>Names as in the headers.</summary>
    public static IReadOnlyList<string> All { get; } = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

    /// <summary>Null: no checksum of all the content can be made of those of its parts.</summary>
    public static Crc? CrcOf(string algorithm) => algorithm switch
    {
        "crc32" => Crc.Crc32,
        "crc32c" => Crc.Crc32C,
        "crc64nvme" => Crc.Crc64Nvme,
        _ => null,
    };

    /// <summary>The element of an XML document.</summary>
    public static string ElementOf(string algorithm) => "Checksum" + algorithm.ToUpperInvariant();

    public static ObjectChecksum Of(string algorithm, ReadOnlySpan<byte> content)
    {
        using var checksum = new RunningChecksum(algorithm);
        checksum.Append(content);
        return new(algorithm, Convert.ToBase64String(checksum.Finish()));
    }

    /// <summary>Of an object, made of those of its parts, each of the same algorithm.</summary>
    public static ObjectChecksum Join(string algorithm, bool isComposite, IReadOnlyList<LabPart> parts)
    {
        var values = parts.Select(part => Convert.FromBase64String(part.Checksum.Value)).ToList();
        if (isComposite)
        {
            using var checksum = new RunningChecksum(algorithm);
            values.ForEach(value => checksum.Append(value));
            return new(algorithm, $"{Convert.ToBase64String(checksum.Finish())}-{parts.Count}", IsComposite: true);
        }
        var (crc, whole) = (CrcOf(algorithm)!, values[0]);
        for (var index = 1; index < parts.Count; index++)
        {
            whole = crc.Combine(whole, values[index], parts[index].Content.Length);
        }
        return new(algorithm, Convert.ToBase64String(whole));
    }
}
