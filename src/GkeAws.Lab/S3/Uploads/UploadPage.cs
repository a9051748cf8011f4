using GkeAws.Lab.S3.Listing;
using GkeAws.Lab.Stores;

namespace GkeAws.Lab.S3.Uploads;

/// <summary>A page of uploads (S3 API reference, ListMultipartUploads): by key, those of one key by time.</summary>
/// <param name="Next">The last key or common prefix of this page; null when nothing follows.</param>
/// <param name="NextId">The last upload, when the page ends with one.</param>
internal sealed record UploadPage(IReadOnlyList<LabUpload> Uploads, IReadOnlyList<string> CommonPrefixes, string? Next, string? NextId)
{
    /// <param name="id">Of <paramref name="after"/>: those behind it are still to come.</param>
    public static UploadPage Of(LabBucket bucket, ListQuestion question, string after, string? id)
    {
        List<LabUpload> all;
        lock (bucket.Gate)
        {
            all = [.. bucket.Uploads.Values];
        }
        var (delimiter, uploads, prefixes) = (question.Delimiter ?? "", new List<LabUpload>(), new List<string>());
        string? last = null, lastId = null;
        foreach (var upload in Following(all, question.Prefix, after, id))
        {
            var end = delimiter.Length == 0 ? -1 : upload.Key.IndexOf(delimiter, question.Prefix.Length, StringComparison.Ordinal);
            var common = end < 0 ? null : upload.Key[..(end + delimiter.Length)];
            if (common is not null && (common == after || (prefixes.Count > 0 && prefixes[^1] == common)))
            {
                continue;
            }
            if (uploads.Count + prefixes.Count == question.Most)
            {
                return new(uploads, prefixes, last, lastId);
            }
            if (common is not null)
            {
                prefixes.Add(common);
                (last, lastId) = (common, null);
                continue;
            }
            uploads.Add(upload);
            (last, lastId) = (upload.Key, upload.Id);
        }
        return new(uploads, prefixes, null, null);
    }

    private static IEnumerable<LabUpload> Following(List<LabUpload> all, string prefix, string after, string? id)
    {
        var sorted = all.Where(upload => upload.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(upload => upload.Key, Utf8Order.Comparer)
            .ThenBy(upload => upload.Initiated).ThenBy(upload => upload.Id, StringComparer.Ordinal).ToList();
        var marker = id is null ? -1 : sorted.FindIndex(upload => upload.Key == after && upload.Id == id);
        return marker >= 0 ? sorted.Skip(marker + 1) : after.Length == 0 ? sorted : sorted.Where(upload => Utf8Order.Comparer.Compare(upload.Key, after) > 0);
    }
}
