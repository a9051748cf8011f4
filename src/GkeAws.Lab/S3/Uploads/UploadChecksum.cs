using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Uploads;

/// <summary>
/// Which checksums an upload has (S3 User Guide, Checking object integrity: full object and composite checksums for multipart uploads). The
/// texts are those that clients of AWS report (apache/opendal#4533, #4580; versity/versitygw#1342).
/// </summary>
internal static class UploadChecksum
{
    /// <param name="algorithm">Null: none is named.</param>
    /// <param name="isComposite">A checksum of the parts' checksums.</param>
    /// <returns>Null when S3 knows both, and they go together.</returns>
    public static AwsError? Read(LabCall call, out string? algorithm, out bool isComposite)
    {
        algorithm = call.Header("x-amz-checksum-algorithm")?.ToLowerInvariant();
        isComposite = false;
        var type = call.Header("x-amz-checksum-type")?.ToUpperInvariant();
        if (algorithm is null)
        {
            return type is null ? null : S3Errors.InvalidRequest("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.");
        }
        if (!ChecksumAlgorithm.All.Contains(algorithm) || type is not (null or "COMPOSITE" or "FULL_OBJECT"))
        {
            return S3Errors.InvalidRequest("Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        }
        isComposite = type is null ? algorithm != ChecksumAlgorithm.Default : type == "COMPOSITE";
        return (isComposite ? algorithm == ChecksumAlgorithm.Default : ChecksumAlgorithm.CrcOf(algorithm) is null)
            ? S3Errors.InvalidRequest($"The {type} checksum type cannot be used with the {algorithm} checksum algorithm.")
            : null;
    }

    /// <summary>
    /// An upload that names no algorithm takes parts with any: the AWS SDK for .NET sends them so by default. Its checksum is S3's own.
    /// </summary>
    /// <param name="named">The algorithm that a part comes with.</param>
    public static AwsError? CheckPart(LabUpload upload, string? named) => upload.Algorithm is null || named == upload.Algorithm || (named is null && !upload.IsComposite) ? null
        : S3Errors.InvalidRequest($"Checksum Type mismatch occurred, expected checksum Type: {upload.Algorithm}, actual checksum Type: {named ?? "null"}");
}
