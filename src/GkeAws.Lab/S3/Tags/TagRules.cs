using System.Buffers;
using System.Xml.Linq;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.S3.Tags;

/// <summary>What tags may be (S3 User Guide, Categorizing your objects using tags; API reference, PutObjectTagging: InvalidTag).</summary>
internal static class TagRules
{
    public const int MostOfObject = 10;
    public const int MostOfBucket = 50;

    private const int LongestKey = 128;
    private const int LongestValue = 256;

    private static readonly SearchValues<char> Marks = SearchValues.Create("+-=._:/@ ");

    /// <summary>Of the header x-amz-tagging: a query.</summary>
    public static IReadOnlyDictionary<string, string>? Read(LabCall call, out AwsError? error)
    {
        error = null;
        var header = call.Header("x-amz-tagging");
        return string.IsNullOrEmpty(header) ? StateJson.NoPairs : Check([.. QueryString.Parse(header, isForm: true).Items], "Object", MostOfObject, out error);
    }

    /// <summary>Of a document of tags.</summary>
    public static IReadOnlyDictionary<string, string>? Read(XElement tagging, string what, int most, out AwsError? error)
    {
        var tags = tagging.All("TagSet").SelectMany(set => set.All("Tag")).Select(tag => (Key: tag.Text("Key"), Value: tag.Text("Value"))).ToList();
        if (!tagging.All("TagSet").Any() || tags.Exists(tag => tag.Key is null || tag.Value is null))
        {
            error = S3Errors.MalformedXml();
            return null;
        }
        return Check(tags.ConvertAll(tag => new KeyValuePair<string, string>(tag.Key!, tag.Value!)), what, most, out error);
    }

    /// <summary>Condition keys of a request that brings tags (service authorization reference, S3).</summary>
    public static IEnumerable<(string Name, string Value)> RequestKeys(IReadOnlyDictionary<string, string> tags) =>
        tags.SelectMany(tag => new[] { ($"s3:RequestObjectTag/{tag.Key}", tag.Value), ("s3:RequestObjectTagKeys", tag.Key) });

    /// <summary>Condition keys of an object that has tags.</summary>
    public static (string Name, string Value)[] ExistingKeys(LabObject? item) => item is null || item.Tags.Count == 0 ? [] : [.. item.Tags.Select(tag => ($"s3:ExistingObjectTag/{tag.Key}", tag.Value))];

    private static Dictionary<string, string>? Check(List<KeyValuePair<string, string>> tags, string what, int most, out AwsError? error)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        error = tags.Count > most ? S3Errors.TooManyTags(what, most) : null;
        foreach (var (key, value) in tags)
        {
            error ??= key.Length is 0 or > LongestKey || !IsSpelledRight(key) ? S3Errors.InvalidTag("The TagKey you have provided is invalid", key)
                : key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) ? S3Errors.InvalidTag("System tags cannot be added/updated by requester", key)
                : value.Length > LongestValue || !IsSpelledRight(value) ? S3Errors.InvalidTag("The TagValue you have provided is invalid", key)
                : !found.TryAdd(key, value) ? S3Errors.InvalidTag("Cannot provide multiple Tags with the same key", key)
                : null;
        }
        return error is null ? found : null;
    }

    private static bool IsSpelledRight(string text) => text.EnumerateRunes().All(rune => System.Text.Rune.IsLetterOrDigit(rune) || (rune.IsBmp && Marks.Contains((char)rune.Value)));
}
