using System.Globalization;

namespace GkeAws.Lab.S3;

/// <summary>One range of bytes (RFC 9110 §14.1.2).</summary>
internal readonly record struct ByteRange(int Start, int Length)
{
    /// <returns>Null when the range cannot be satisfied.</returns>
    public static ByteRange? Read(string text, int total)
    {
        var parts = text["bytes=".Length..].Split('-');
        if (parts.Length != 2)
        {
            return null;
        }
        var hasFirst = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var hasLast = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        return (hasFirst, hasLast) switch
        {
            (true, true) when first <= last && first < total => new(first, Math.Min(last, total - 1) - first + 1),
            (true, false) when parts[1].Length == 0 && first < total => new(first, total - first),
            (false, true) when parts[0].Length == 0 && last > 0 && total > 0 => new(Math.Max(0, total - last), Math.Min(last, total)),
            _ => null,
        };
    }
}
