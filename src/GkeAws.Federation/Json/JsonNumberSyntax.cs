namespace GkeAws.Federation.Json;

/// <summary>The grammar of RFC 8259 §6.</summary>
internal static class JsonNumberSyntax
{
    public static bool IsNumber(string text)
    {
        var offset = 0;
        return Scan(text, ref offset) is null && offset == text.Length;
    }

    /// <summary>Moves just after the number, or to the character that breaks it.</summary>
    /// <returns>What was expected at <paramref name="offset"/>; null when a number ends there.</returns>
    public static string? Scan(string text, ref int offset)
    {
        if (At(text, offset) == '-')
        {
            offset++;
        }

        if (At(text, offset) == '0')
        {
            offset++;
            if (IsDigit(At(text, offset)))
            {
                return "no digit after the leading zero";
            }
        }
        else if (!SkipDigits(text, ref offset))
        {
            return "a digit after '-'";
        }

        if (At(text, offset) == '.')
        {
            offset++;
            if (!SkipDigits(text, ref offset))
            {
                return "a digit after the decimal point";
            }
        }

        return At(text, offset) is 'e' or 'E' ? ScanExponent(text, ref offset) : null;
    }

    private static string? ScanExponent(string text, ref int offset)
    {
        offset++;
        if (At(text, offset) is '+' or '-')
        {
            offset++;
        }

        return SkipDigits(text, ref offset) ? null : "a digit in the exponent";
    }

    private static bool SkipDigits(string text, ref int offset)
    {
        var start = offset;
        while (IsDigit(At(text, offset)))
        {
            offset++;
        }

        return offset > start;
    }

    private static char At(string text, int offset) => (uint)offset < (uint)text.Length ? text[offset] : '\0';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
