using GkeAws.Lab.Stores;

namespace GkeAws.Lab.S3.Listing;

/// <summary>A page of a list (S3 API reference, ListObjectsV2): keys, or versions of keys, and common prefixes count alike.</summary>
/// <param name="Next">The last key or common prefix of this page; null when nothing follows.</param>
/// <param name="NextVersion">The last version, when the page ends with one.</param>
internal sealed record ListPage(IReadOnlyList<LabObject> Objects, IReadOnlyList<string> CommonPrefixes, string? Next, string? NextVersion)
{
    // Sorts after every key that begins with the text before it.
    private const string Last = "\U0010FFFF";
    private const int BatchSize = 256;

    /// <summary>The objects that are there.</summary>
    /// <param name="after">Keys after this one; a common prefix stands for all that begin with it.</param>
    public static ListPage Of(LabBucket bucket, ListQuestion question, string after) =>
        Of(bucket, question, StartAfter(question, after), key => bucket.Find(key) is { } item ? [item] : []);

    /// <summary>All versions and delete markers.</summary>
    /// <param name="version">Of <paramref name="after"/>: those behind it, older ones, are still to come.</param>
    public static ListPage OfVersions(LabBucket bucket, ListQuestion question, string after, string? version) =>
        Of(bucket, question, version is null ? StartAfter(question, after) : after,
            key => version is not null && key == after ? [.. bucket.Versions(key).SkipWhile(item => item.Version != version).Skip(1)] : bucket.Versions(key));

    private static ListPage Of(LabBucket bucket, ListQuestion question, string from, Func<string, IReadOnlyList<LabObject>> itemsOf)
    {
        var (prefix, delimiter) = (question.Prefix, question.Delimiter ?? "");
        var (objects, prefixes) = (new List<LabObject>(), new List<string>());
        string? last = null, lastVersion = null;
        while (bucket.Keys(from, BatchSize) is { Count: > 0 } keys)
        {
            foreach (var key in keys)
            {
                if (!key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    return new(objects, prefixes, null, null);
                }
                from = key + "\0";
                var items = itemsOf(key);
                if (items.Count == 0)
                {
                    continue;
                }
                var end = delimiter.Length == 0 ? -1 : key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
                var common = end < 0 ? null : key[..(end + delimiter.Length)];
                if (common is not null)
                {
                    if (objects.Count + prefixes.Count == question.Most)
                    {
                        return new(objects, prefixes, last, lastVersion);
                    }
                    prefixes.Add(common);
                    (last, lastVersion, from) = (common, null, common + Last);
                    break;
                }
                foreach (var item in items)
                {
                    if (objects.Count + prefixes.Count == question.Most)
                    {
                        return new(objects, prefixes, last, lastVersion);
                    }
                    objects.Add(item);
                    (last, lastVersion) = (key, item.Version);
                }
            }
        }
        return new(objects, prefixes, null, null);
    }

    private static string StartAfter(ListQuestion question, string after) =>
        Utf8Order.Comparer.Compare(question.Prefix, after) > 0 ? question.Prefix : IsCommonPrefix(after, question.Prefix, question.Delimiter ?? "") ? after + Last : after.Length == 0 ? "" : after + "\0";

    private static bool IsCommonPrefix(string text, string prefix, string delimiter) =>
        delimiter.Length > 0 && text.Length > prefix.Length && text.EndsWith(delimiter, StringComparison.Ordinal) && text.StartsWith(prefix, StringComparison.Ordinal);
}
