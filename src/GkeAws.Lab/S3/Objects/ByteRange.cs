using System.Globalization;
using GkeAws.Lab.Stores;

namespace GkeAws.Lab.S3.Objects;

/// <summary>One range of bytes (RFC 9110 §14.1.2).</summary>
internal readonly record struct ByteRange(long Start, long Length)
{
    public const string Unit = "bytes=";

    /// <returns>Null when the range cannot be satisfied.</returns>
    public static ByteRange? Read(string text, long total)
    {
        var parts = text[Unit.Length..].Split('-');
        if (parts.Length != 2)
        {
            return null;
        }
        var hasFirst = long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var hasLast = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        return (hasFirst, hasLast) switch
        {
            (true, true) when first <= last && first < total => new(first, Math.Min(last, total - 1) - first + 1),
            (true, false) when parts[1].Length == 0 && first < total => new(first, total - first),
            (false, true) when parts[0].Length == 0 && last > 0 && total > 0 => new(Math.Max(0, total - last), Math.Min(last, total)),
            _ => null,
        };
    }

    /// <summary>Of a part, by its number; an object that was written in one request is one part.</summary>
    /// <returns>Null when there is no such part.</returns>
    public static ByteRange? OfPart(LabObject item, int number)
    {
        if (item.Parts.Count == 0)
        {
            return number == 1 ? new(0, item.Content.Length) : null;
        }
        return number < 1 || number > item.Parts.Count ? null : new(item.Parts.Take(number - 1).Sum(part => part.Length), item.Parts[number - 1].Length);
    }

    public string Spell(long total) => $"bytes {Start}-{Start + Length - 1}/{total}";
}
