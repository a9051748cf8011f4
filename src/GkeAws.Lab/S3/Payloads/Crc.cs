using System.Buffers.Binary;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>Reflected cyclic redundancy checks, all ones before and after (RFC 3385; CRC-64/NVME of the NVM Express specification).</summary>
internal sealed class Crc
{
    // Eight bytes at a time: row n is the effect of a byte that n others follow.
    private const int Rows = 8;

    private readonly ulong[][] _table = new ulong[Rows][];
    private readonly ulong _polynomial;
    private readonly ulong _ones;

    /// <param name="polynomial">Reflected.</param>
    private Crc(ulong polynomial, int bits)
    {
        (_polynomial, Bits, _ones) = (polynomial, bits, ulong.MaxValue >> (64 - bits));
        for (var row = 0; row < Rows; row++)
        {
            _table[row] = new ulong[256];
            for (var index = 0; index < 256; index++)
            {
                if (row > 0)
                {
                    var before = _table[row - 1][index];
                    _table[row][index] = _table[0][(byte)before] ^ (before >> 8);
                    continue;
                }
                var value = (ulong)index;
                for (var bit = 0; bit < 8; bit++)
                {
                    value = TimesX(value);
                }
                _table[0][index] = value;
            }
        }
    }

    public static Crc Crc32 { get; } = new(0xEDB88320, 32);

    public static Crc Crc32C { get; } = new(0x82F63B78, 32);

    public static Crc Crc64Nvme { get; } = new(0x9A6C9329AC4BC9B5, 64);

    /// <summary>The state before the first byte.</summary>
    public ulong Start => _ones;

    private int Bits { get; }

    public ulong Append(ulong state, ReadOnlySpan<byte> content)
    {
        while (content.Length >= Rows)
        {
            var word = state ^ BinaryPrimitives.ReadUInt64LittleEndian(content);
            state = _table[7][(byte)word] ^ _table[6][(byte)(word >> 8)] ^ _table[5][(byte)(word >> 16)] ^ _table[4][(byte)(word >> 24)]
                ^ _table[3][(byte)(word >> 32)] ^ _table[2][(byte)(word >> 40)] ^ _table[1][(byte)(word >> 48)] ^ _table[0][(byte)(word >> 56)];
            content = content[Rows..];
        }
        foreach (var b in content)
        {
            state = _table[0][(byte)(state ^ b)] ^ (state >> 8);
        }
        return state;
    }

    /// <summary>Big-endian, as S3 puts it into base64.</summary>
    public byte[] Finish(ulong state)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, state ^ _ones);
        return bytes[(8 - (Bits / 8))..];
    }

    /// <summary>The check of two texts, one after the other, without reading them again (as zlib's crc32_combine).</summary>
    /// <param name="length">Of the second one.</param>
    public byte[] Combine(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, long length)
    {
        // The first is moved on by as many bits as the second has: times x to the power of 8 × length. Squares of x^8 make the power.
        var power = 1UL << (Bits - 1);
        var square = power >> 8;
        for (; length > 0; length >>= 1)
        {
            if ((length & 1) == 1)
            {
                power = Times(power, square);
            }
            square = Times(square, square);
        }
        return Finish(Times(Read(first), power) ^ Read(second) ^ _ones);
    }

    private static ulong Read(ReadOnlySpan<byte> bytes)
    {
        var value = 0UL;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }
        return value;
    }

    /// <summary>The product of two polynomials, whose highest bit is the coefficient of x^0.</summary>
    private ulong Times(ulong left, ulong right)
    {
        var product = 0UL;
        for (var bit = Bits - 1; bit >= 0; bit--)
        {
            if (((left >> bit) & 1) == 1)
            {
                product ^= right;
            }
            right = TimesX(right);
        }
        return product;
    }

    private ulong TimesX(ulong value) => (value & 1) == 0 ? value >> 1 : (value >> 1) ^ _polynomial;
}
