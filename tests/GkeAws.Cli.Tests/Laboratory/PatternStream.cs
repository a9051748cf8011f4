using System.Runtime.InteropServices;

namespace GkeAws.Cli.Tests.Laboratory;

/// <summary>Bytes that follow from their position, so that a long text needs no memory and no file.</summary>
internal sealed class PatternStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        Span<ulong> word = stackalloc ulong[1];
        for (var done = 0; done < count;)
        {
            // Words of eight bytes: a multiple of their number, so that no two blocks are alike.
            word[0] = (ulong)(Position / 8) * 0x9E3779B97F4A7C15;
            var bytes = MemoryMarshal.AsBytes(word)[(int)(Position % 8)..];
            var taken = Math.Min(bytes.Length, count - done);
            bytes[..taken].CopyTo(buffer[done..]);
            done += taken;
            Position += taken;
        }
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + (origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.Current ? Position : length);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
