using System.Globalization;
using GkeAws.Lab.Query;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>Tags of a call: keys 1 to 128, values up to 256 characters, 50 at most, keys unique whatever their case (botocore; IAM User Guide, quotas).</summary>
internal static class TagList
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    public static IReadOnlyList<KeyValuePair<string, string>> Read(QueryCall call, Validation check)
    {
        var tags = new List<KeyValuePair<string, string>>();
        for (var index = 1; index <= call.CountOf("Tags", "Key"); index++)
        {
            var (key, value) = (call.Text($"Tags.member.{index}.Key"), call.Text($"Tags.member.{index}.Value"));
            check.Text($"tags.{index}.member.key", key, 1, LongestKey, IsLegal, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
            check.Text($"tags.{index}.member.value", value, 0, LongestValue, IsLegal, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
            tags.Add(new(key ?? "", value ?? ""));
        }
        return tags;
    }

    /// <summary>New values replace old ones; null and an error when there are too many, or one key twice.</summary>
    public static IReadOnlyDictionary<string, string>? Merge(IReadOnlyDictionary<string, string> old, IReadOnlyList<KeyValuePair<string, string>> added, out AwsError? error)
    {
        error = added.GroupBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? IamErrors.Invalid($"Duplicate tag keys found. Please note that Tag keys are case insensitive: {twice.Key}")
            : null;
        var merged = old.Where(tag => !added.Any(other => other.Key.Equals(tag.Key, StringComparison.OrdinalIgnoreCase))).Concat(added).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        error ??= merged.Count > MostTags ? IamErrors.QuotaExceeded("TagsPerResource", MostTags) : null;
        return error is null ? merged : null;
    }

    public static IReadOnlyDictionary<string, string> Without(IReadOnlyDictionary<string, string> tags, IReadOnlyList<string> keys) =>
        tags.Where(tag => !keys.Contains(tag.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);

    private static bool IsLegal(char c) => c is '_' or '.' or ':' or '/' or '=' or '+' or '-' or '@' || char.IsLetter(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
