using System.Security.Cryptography;

namespace GkeAws.Lab.S3.Payloads;

/// <summary>A checksum of content that comes in bit by bit.</summary>
internal sealed class RunningChecksum : IDisposable
{
    private readonly Crc? _crc;
    private readonly IncrementalHash? _hash;
    private ulong _state;

    /// <param name="algorithm">As in the header's name, or <c>md5</c>.</param>
    public RunningChecksum(string algorithm)
    {
        _crc = ChecksumAlgorithm.CrcOf(algorithm);
        _state = _crc?.Start ?? 0;
        _hash = _crc is not null ? null : IncrementalHash.CreateHash(algorithm switch { "md5" => HashAlgorithmName.MD5, "sha1" => HashAlgorithmName.SHA1, _ => HashAlgorithmName.SHA256 });
    }

    public void Append(ReadOnlySpan<byte> content)
    {
        if (_crc is null)
        {
            _hash!.AppendData(content);
            return;
        }
        _state = _crc.Append(_state, content);
    }

    public byte[] Finish() => _crc?.Finish(_state) ?? _hash!.GetHashAndReset();

    public void Dispose() => _hash?.Dispose();
}
