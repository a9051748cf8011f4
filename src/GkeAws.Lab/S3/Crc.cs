namespace GkeAws.Lab.S3;

/// <summary>Reflected cyclic redundancy checks, all ones before and after (RFC 3385; CRC-64/NVME of the NVM Express specification).</summary>
internal sealed class Crc
{
    private readonly ulong[] _table = new ulong[256];
    private readonly ulong _ones;

    /// <param name="polynomial">Reflected.</param>
    private Crc(ulong polynomial, int bits)
    {
        Bytes = bits / 8;
        _ones = ulong.MaxValue >> (64 - bits);
        for (var index = 0; index < _table.Length; index++)
        {
            var value = (ulong)index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ polynomial;
            }
            _table[index] = value;
        }
    }

    public static Crc Crc32 { get; } = new(0xEDB88320, 32);

    public static Crc Crc32C { get; } = new(0x82F63B78, 32);

    public static Crc Crc64Nvme { get; } = new(0x9A6C9329AC4BC9B5, 64);

    private int Bytes { get; }

    /// <summary>Big-endian, as S3 puts it into base64.</summary>
    public byte[] Hash(ReadOnlySpan<byte> content)
    {
        var value = _ones;
        foreach (var b in content)
        {
            value = _table[(byte)(value ^ b)] ^ (value >> 8);
        }
        value ^= _ones;
        var bytes = new byte[Bytes];
        for (var index = Bytes - 1; index >= 0; index--)
        {
            bytes[index] = (byte)value;
            value >>= 8;
        }
        return bytes;
    }
}
