namespace GkeAws.Federation.Policies.Conditions;

/// <summary>An IPv4 address (in the last 32 bits) or an IPv6 address (RFC 4291 §2.2, without a zone) as a number.</summary>
internal readonly record struct IpNumber(ulong High, ulong Low, bool IsVersion6)
{
    public const int Width4 = 32;

    private const int Width6 = 128;
    private const int Groups = 8;
    private const int GroupBits = 16;

    public int Width => IsVersion6 ? Width6 : Width4;

    public static bool TryParse(string text, out IpNumber address)
    {
        if (text.IndexOf(':') >= 0)
        {
            return TryParse6(text, out address);
        }

        var read = TryParse4(text, 0, out var number);
        address = new IpNumber(0, number, false);
        return read;
    }

    private static bool TryParse4(string text, int start, out uint number)
    {
        number = 0;
        var at = start;
        for (var octet = 0; octet < 4; octet++)
        {
            if (octet > 0 && (at >= text.Length || text[at++] != '.'))
            {
                return false;
            }
            var (value, first) = (0, at);
            for (; at < text.Length && at < first + 3 && text[at] is >= '0' and <= '9'; at++)
            {
                value = (value * 10) + text[at] - '0';
            }
            if (at == first || value > byte.MaxValue)
            {
                return false;
            }
            number = (number << 8) | (uint)value;
        }
        return at == text.Length;
    }

    private static bool TryParse6(string text, out IpNumber address)
    {
        address = default;
        var reading = new GroupReader(text);
        if (!reading.ReadAll())
        {
            return false;
        }
        address = new IpNumber(reading.High, reading.Low, true);
        return true;
    }

    /// <summary>Eight groups of four hexadecimal digits; once <c>::</c> for zeros; the last two may be an IPv4 address.</summary>
    private struct GroupReader(string text)
    {
        private int at;
        private int count;

        // How many groups stand before "::"; -1 when it has not been met.
        private int gap = -1;

        public ulong High { get; private set; }

        public ulong Low { get; private set; }

        public bool ReadAll()
        {
            if (SkipGap())
            {
                gap = 0;
            }
            else if (text[0] == ':')
            {
                return false;
            }

            while (at < text.Length)
            {
                if (!ReadGroups())
                {
                    return false;
                }
                if (at == text.Length)
                {
                    break;
                }
                if (gap < 0 && SkipGap())
                {
                    gap = count;
                }
                else if (text[at] != ':' || ++at == text.Length)
                {
                    return false;
                }
            }
            return gap < 0 ? count == Groups : count < Groups && SpreadGap();
        }

        private bool SkipGap()
        {
            var found = string.CompareOrdinal(text, at, "::", 0, 2) == 0;
            at += found ? 2 : 0;
            return found;
        }

        private bool ReadGroups()
        {
            var (value, start) = (0u, at);
            for (; at < text.Length && at < start + 4 && Hex(text[at]) is var digit and >= 0; at++)
            {
                value = (value << 4) | (uint)digit;
            }
            if (at < text.Length && text[at] == '.')
            {
                at = text.Length;
                return TryParse4(text, start, out var number) && Append(number >> 16) && Append(number & ushort.MaxValue);
            }
            return at > start && Append(value);
        }

        private bool Append(uint group)
        {
            High = (High << 16) | (Low >> 48);
            Low = (Low << 16) | group;
            return ++count <= Groups;
        }

        /// <summary>All groups stand together in the last bits; those before the gap go to the first.</summary>
        private bool SpreadGap()
        {
            var (before, after) = (GroupBits * gap, GroupBits * (count - gap));
            var (headHigh, headLow) = ShiftRight((High, Low), after);
            (headHigh, headLow) = ShiftLeft((headHigh, headLow), Width6 - before);
            var (tailHigh, tailLow) = ShiftRight(ShiftLeft((High, Low), Width6 - after), Width6 - after);
            (High, Low) = (headHigh | tailHigh, headLow | tailLow);
            return true;
        }

        /// <param name="bits">At least one group's: a gap is never without width.</param>
        private static (ulong High, ulong Low) ShiftLeft((ulong High, ulong Low) number, int bits) => bits switch
        {
            >= Width6 => (0, 0),
            >= 64 => (number.Low << (bits - 64), 0),
            _ => ((number.High << bits) | (number.Low >> (64 - bits)), number.Low << bits),
        };

        private static (ulong High, ulong Low) ShiftRight((ulong High, ulong Low) number, int bits) => bits switch
        {
            0 => number,
            >= Width6 => (0, 0),
            >= 64 => (0, number.High >> (bits - 64)),
            _ => (number.High >> bits, (number.Low >> bits) | (number.High << (64 - bits))),
        };

        private static int Hex(char c) => c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => -1,
        };
    }
}
