using System.Text;

namespace GkeAws.Federation.Json;

/// <summary>What a backslash begins in a string (RFC 8259 §7).</summary>
internal static class JsonEscapeSyntax
{
    private const int UnicodeLength = 6;

    /// <summary>Reads one escape, or two that make a surrogate pair, and moves just after.</summary>
    /// <returns>False when the cursor holds the error.</returns>
    public static bool Read(JsonCursor cursor, StringBuilder unescaped)
    {
        var text = cursor.Text;
        var letter = cursor.Offset + 1 < text.Length ? text[cursor.Offset + 1] : '\0';
        if (letter == 'u')
        {
            return ReadUnicode(cursor, unescaped);
        }

        var character = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (character == '\0')
        {
            cursor.Offset++;
            cursor.Expected("one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after the backslash");
            return false;
        }

        unescaped.Append(character);
        cursor.Offset += 2;
        return true;
    }

    private static bool ReadUnicode(JsonCursor cursor, StringBuilder unescaped)
    {
        var start = cursor.Offset;
        if (!TryHex(cursor, out var unit))
        {
            return false;
        }

        unescaped.Append(unit);
        if (!char.IsSurrogate(unit))
        {
            return true;
        }

        if (char.IsHighSurrogate(unit) && string.CompareOrdinal(cursor.Text, cursor.Offset, "\\u", 0, 2) == 0)
        {
            if (!TryHex(cursor, out var low))
            {
                return false;
            }

            if (char.IsLowSurrogate(low))
            {
                unescaped.Append(low);
                return true;
            }
        }

        cursor.Offset = start;
        cursor.Fail($"Expected a whole character, found the half of a surrogate pair '{cursor.Text.Substring(start, UnicodeLength)}'.");
        return false;
    }

    /// <summary>Four hexadecimal digits after <c>\u</c>.</summary>
    private static bool TryHex(JsonCursor cursor, out char unit)
    {
        var value = 0;
        var end = cursor.Offset + UnicodeLength;
        for (cursor.Offset += 2; cursor.Offset < end; cursor.Offset++)
        {
            var digit = HexDigit(cursor.Current);
            if (digit < 0)
            {
                unit = '\0';
                cursor.Expected("four hexadecimal digits after '\\u'");
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        return true;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
