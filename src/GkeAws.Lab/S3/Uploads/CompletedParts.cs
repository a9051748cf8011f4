using System.Security.Cryptography;
using System.Xml.Linq;
using GkeAws.Lab.S3.Payloads;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Stores.Contents;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Uploads;

/// <summary>The parts that CompleteMultipartUpload lists, against those that came (S3 API reference, CompleteMultipartUpload: errors).</summary>
internal static class CompletedParts
{
    private const long LeastPart = 5 * 1024 * 1024;
    private const long LargestObject = 5L * 1024 * 1024 * 1024 * 1024;

    /// <param name="document">The body.</param>
    /// <param name="upload">Its bucket's gate is held.</param>
    public static IReadOnlyList<LabPart>? Read(XElement document, LabUpload upload, out AwsError? error)
    {
        error = null;
        var parts = new List<LabPart>();
        foreach (var listed in document.All("Part"))
        {
            if (listed.Number("PartNumber") is not { } number || listed.Text("ETag") is not { } tag)
            {
                error = S3Errors.MalformedXml();
                return null;
            }
            if (parts.Count > 0 && number <= parts[^1].Number)
            {
                error = S3Errors.InvalidPartOrder();
                return null;
            }
            error = Check(upload, number, tag.Trim().Trim('"'), listed);
            if (error is not null)
            {
                return null;
            }
            parts.Add(upload.Parts[number]);
        }
        error = parts.Count == 0 ? S3Errors.MalformedXml()
            : parts.Take(parts.Count - 1).FirstOrDefault(part => part.Content.Length < LeastPart) is { } small ? S3Errors.EntityTooSmall(small.Content.Length, LeastPart, small.Number)
            : parts.Sum(part => part.Content.Length) is > LargestObject and var length ? S3Errors.EntityTooLarge(length, LargestObject)
            : null;
        return error is null ? parts : null;
    }

    public static LabObject Join(LabUpload upload, IReadOnlyList<LabPart> parts, DateTimeOffset now)
    {
        var checksum = ChecksumAlgorithm.Join(upload.Algorithm ?? ChecksumAlgorithm.Default, upload.IsComposite, parts);
        return new LabObject(upload.Key, LabContent.Join(parts.Select(part => part.Content)), $"{TagOf(parts)}-{parts.Count}", now, checksum, upload.Metadata)
        {
            Tags = upload.Tags,
            Parts = [.. parts.Select(part => new ObjectPart(part.Number, part.Content.Length, part.Checksum.Value))],
        };
    }

    private static AwsError? Check(LabUpload upload, int number, string tag, XElement listed)
    {
        if (!upload.Parts.TryGetValue(number, out var part) || !part.ETag.Equals(tag, StringComparison.OrdinalIgnoreCase))
        {
            return S3Errors.InvalidPart(number, $"part {number} did not come, or its ETag is not {tag}");
        }
        var checksum = listed.Text(ChecksumAlgorithm.ElementOf(part.Checksum.Algorithm));
        return checksum is not null && checksum != part.Checksum.Value ? S3Errors.InvalidPart(number, $"the checksum of part {number} is {part.Checksum.Value}, not {checksum}")
            : checksum is null && upload.IsComposite
                ? S3Errors.InvalidRequest($"The upload was created using a {upload.Algorithm} checksum. The complete request must include the checksum for each part. It was missing for part {number} in the request.")
                : null;
    }

#pragma warning disable CA5351 // An ETag is an MD5; nothing is protected by it.
    private static string TagOf(IReadOnlyList<LabPart> parts) => Convert.ToHexStringLower(MD5.HashData([.. parts.SelectMany(part => Convert.FromHexString(part.ETag))]));
#pragma warning restore CA5351
}
