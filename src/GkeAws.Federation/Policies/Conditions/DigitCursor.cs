namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Reads decimal digits out of a text.</summary>
internal struct DigitCursor(string text)
{
    private const int FractionDigits = 7;

    private int offset;

    public readonly bool AtEnd => offset == text.Length;

    private readonly int Digit => offset < text.Length && text[offset] is >= '0' and <= '9' ? text[offset] - '0' : -1;

    public bool Skip(char c)
    {
        var found = !AtEnd && text[offset] == c;
        offset += found ? 1 : 0;
        return found;
    }

    /// <summary>Exactly <paramref name="digits"/> digits.</summary>
    public bool TryRead(int digits, int least, int most, out int value)
    {
        value = 0;
        for (var end = offset + digits; offset < end; offset++)
        {
            if (Digit < 0)
            {
                return false;
            }
            value = (value * 10) + Digit;
        }
        return value >= least && value <= most;
    }

    /// <summary>One digit or more.</summary>
    public bool TryReadAll(long most, out long value)
    {
        value = 0;
        var start = offset;
        for (; Digit >= 0; offset++)
        {
            value = (value * 10) + Digit;
            if (value > most)
            {
                return false;
            }
        }
        return offset > start;
    }

    /// <summary>Digits after the point as ticks of 100 ns; further ones are read over.</summary>
    public bool TryReadFraction(out long ticks)
    {
        ticks = 0;
        var start = offset;
        for (; Digit >= 0; offset++)
        {
            ticks = offset - start < FractionDigits ? (ticks * 10) + Digit : ticks;
        }
        for (var digits = offset - start; digits < FractionDigits; digits++)
        {
            ticks *= 10;
        }
        return offset > start;
    }
}
