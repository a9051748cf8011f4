using GkeAws.Lab.Stores;
using GkeAws.Lab.Stores.Contents;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>MD5 and a checksum of content that is there already: of what is copied.</summary>
internal static class ContentDigest
{
    /// <param name="content">Is held.</param>
    public static async Task<(string Md5, ObjectChecksum Checksum)> Of(LabContent content, string algorithm, CancellationToken cancellation)
    {
        using var md5 = new RunningChecksum("md5");
        using var checksum = new RunningChecksum(algorithm);
        await content.CopyTo(data =>
        {
            md5.Append(data.Span);
            checksum.Append(data.Span);
            return ValueTask.CompletedTask;
        }, cancellation);
        return (Convert.ToHexStringLower(md5.Finish()), new ObjectChecksum(algorithm, Convert.ToBase64String(checksum.Finish())));
    }
}
