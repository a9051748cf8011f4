namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Compares base64 texts without decoding them: same length and digits, and of the last digit only the bits that carry data.</summary>
internal static class Base64
{
    private const int Quantum = 4;

    public static bool IsValid(string text)
    {
        var digits = DigitsOf(text);
        if (text.Length % Quantum != 0 || text.Length - digits > 2)
        {
            return false;
        }

        for (var index = 0; index < digits; index++)
        {
            if (Value(text[index]) < 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <param name="valid">Known to be base64.</param>
    public static bool SameBytes(string valid, string other)
    {
        if (other.Length != valid.Length || !IsValid(other))
        {
            return false;
        }

        var digits = DigitsOf(valid);
        if (digits != DigitsOf(other))
        {
            return false;
        }
        for (var index = 0; index < digits; index++)
        {
            var unused = index < digits - 1 ? 0 : 2 * (valid.Length - digits);
            if (Value(valid[index]) >> unused != Value(other[index]) >> unused)
            {
                return false;
            }
        }
        return true;
    }

    private static int DigitsOf(string text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] == '=')
        {
            length--;
        }
        return length;
    }

    private static int Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
