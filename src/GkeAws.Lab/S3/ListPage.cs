using GkeAws.Lab.Stores;

namespace GkeAws.Lab.S3;

/// <summary>A page of a list (S3 API reference, ListObjectsV2): keys and common prefixes count alike.</summary>
/// <param name="Next">The last key or common prefix of this page; null when nothing follows.</param>
internal sealed record ListPage(IReadOnlyList<LabObject> Objects, IReadOnlyList<string> CommonPrefixes, string? Next)
{
    // Sorts after every key that begins with the text before it.
    private const string Last = "\U0010FFFF";
    private const int BatchSize = 256;

    /// <param name="after">Keys after this one; a common prefix stands for all that begin with it.</param>
    public static ListPage Of(LabBucket bucket, string prefix, string delimiter, string after, int most)
    {
        var (objects, prefixes) = (new List<LabObject>(), new List<string>());
        var from = Utf8Order.Comparer.Compare(prefix, after) > 0 ? prefix : IsCommonPrefix(after, prefix, delimiter) ? after + Last : after.Length == 0 ? "" : after + "\0";
        string? last = null;
        while (bucket.Keys(from, BatchSize) is { Count: > 0 } keys)
        {
            foreach (var key in keys)
            {
                if (!key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return new(objects, prefixes, null);
                }
                from = key + "\0";
                var end = delimiter.Length == 0 ? -1 : key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
                var common = end < 0 ? null : key[..(end + delimiter.Length)];
                if (common is not null && prefixes.Count > 0 && prefixes[^1] == common)
                {
                    continue;
                }
                if (objects.Count + prefixes.Count == most)
                {
                    return new(objects, prefixes, last);
                }
                last = common ?? key;
                if (common is not null)
                {
                    prefixes.Add(common);
                    from = common + Last;
                    break;
                }
                // One that went away meanwhile is no error.
                if (bucket.Find(key) is { } item)
                {
                    objects.Add(item);
                }
            }
        }
        return new(objects, prefixes, null);
    }

    private static bool IsCommonPrefix(string text, string prefix, string delimiter) =>
        delimiter.Length > 0 && text.Length > prefix.Length && text.EndsWith(delimiter, StringComparison.Ordinal) && text.StartsWith(prefix, StringComparison.Ordinal);
}
