using System.Globalization;

namespace GkeAws.Federation.Json;

/// <summary>Words for what stands in a text where it cannot stand.</summary>
internal static class JsonFound
{
    private const int LongestWord = 24;

    /// <summary>For example <c>'x'</c>, <c>'True'</c>, <c>a line break</c>, <c>U+00A0</c>, <c>the end of the text</c>; with a reason where a habit from elsewhere explains it.</summary>
    public static string Describe(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return "the end of the text";
        }

        var c = text[offset];
        return c switch
        {
            '\n' or '\r' => "a line break",
            '\t' => "a tab",
            '/' or '#' => $"'{c}'; JSON has no comments",
            '\'' => "\"'\"; JSON quotes with '\"'",
            '}' or ']' when FollowsComma(text, offset) => $"'{c}'; JSON has no trailing commas",
            _ => IsShown(text, offset) ? $"'{Word(text, offset)}'" : CodePoint(text, offset),
        };
    }

    private static bool FollowsComma(string text, int offset)
    {
        var before = offset - 1;
        while (before >= 0 && text[before] is ' ' or '\t' or '\n' or '\r')
        {
            before--;
        }

        return before >= 0 && text[before] == ',';
    }

    private static bool IsShown(string text, int offset) =>
        CharUnicodeInfo.GetUnicodeCategory(text, offset) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned);

    private static string Word(string text, int offset)
    {
        var end = offset;
        while (end < text.Length && end - offset < LongestWord && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var single = IsPair(text, offset) ? 2 : 1;
        return text.Substring(offset, Math.Max(single, end - offset));
    }

    private static string CodePoint(string text, int offset)
    {
        var codePoint = IsPair(text, offset) ? char.ConvertToUtf32(text[offset], text[offset + 1]) : text[offset];
        return "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static bool IsPair(string text, int offset) =>
        offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]);
}
