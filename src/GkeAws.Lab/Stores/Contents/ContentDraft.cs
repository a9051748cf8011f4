using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace GkeAws.Lab.Stores.Contents;

/// <summary>
/// Content while it comes in. It is held until it is disposed of: what no object took by then, because the request was refused or broke
/// off, is gone without a trace.
/// </summary>
internal sealed class ContentDraft(ContentFolder folder) : IDisposable
{
    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(ContentFolder.MostInMemory);
    private ContentFile? _file;
    private SafeFileHandle? _handle;
    private int _filled;
    private long _written;

    /// <summary>Once it is finished.</summary>
    public LabContent Content { get; private set; } = LabContent.Empty;

    public void Write(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (_filled == _buffer!.Length)
            {
                Flush();
            }
            var taken = Math.Min(data.Length, _buffer.Length - _filled);
            data[..taken].CopyTo(_buffer.AsSpan(_filled));
            _filled += taken;
            data = data[taken..];
        }
    }

    /// <summary>After this the content is whole, and in a lasting lab on the disk: a journal line may name it.</summary>
    public void Finish()
    {
        var memory = _file is null && _filled <= ContentFolder.MostInMemory ? _buffer.AsSpan(0, _filled).ToArray() : [];
        if (_filled > 0 && (folder.IsLasting || memory.Length == 0))
        {
            Flush();
        }
        if (folder.IsLasting && _handle is not null)
        {
            RandomAccess.FlushToDisk(_handle);
        }
        Close();
        var length = Math.Max(_written, memory.Length);
        Content = length == 0 ? LabContent.Empty : new LabContent([new ContentPiece(_file, 0, length, memory)]);
    }

    public void Dispose()
    {
        Close();
        _file?.Release();
        _file = null;
    }

    private void Flush()
    {
        if (_handle is null)
        {
            (_file, _handle) = folder.Create();
        }
        RandomAccess.Write(_handle, _buffer.AsSpan(0, _filled), _written);
        _written += _filled;
        _filled = 0;
    }

    private void Close()
    {
        _handle?.Dispose();
        _handle = null;
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = null;
        }
    }
}
