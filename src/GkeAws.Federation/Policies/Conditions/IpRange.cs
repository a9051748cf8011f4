namespace GkeAws.Federation.Policies.Conditions;

/// <summary>An address and how many of its first bits count; the others need not be zero.</summary>
internal readonly record struct IpRange(IpNumber Address, int Bits)
{
    private const int Half = 64;

    public static bool TryParse(string text, out IpRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (!IpNumber.TryParse(slash < 0 ? text : text.Substring(0, slash), out var address))
        {
            return false;
        }

        var bits = address.Width;
        if (slash >= 0 && !TryParseBits(text.Substring(slash + 1), address.Width, out bits))
        {
            return false;
        }
        range = new IpRange(address, bits);
        return true;
    }

    /// <summary>Never across families: an IPv4 address inside IPv6 is an IPv6 address.</summary>
    public bool Contains(IpNumber other)
    {
        if (other.IsVersion6 != Address.IsVersion6)
        {
            return false;
        }

        // IPv4 stands in the last 32 bits of the low half.
        return Address.IsVersion6
            ? Same(Address.High, other.High, Math.Min(Bits, Half), Half) && Same(Address.Low, other.Low, Bits - Half, Half)
            : Same(Address.Low, other.Low, Bits, IpNumber.Width4);
    }

    private static bool TryParseBits(string text, int most, out int bits)
    {
        var cursor = new DigitCursor(text);
        var read = cursor.TryReadAll(most, out var value) && cursor.AtEnd;
        bits = (int)value;
        return read;
    }

    private static bool Same(ulong left, ulong right, int bits, int width) => bits <= 0 || (left ^ right) >> (width - bits) == 0;
}
