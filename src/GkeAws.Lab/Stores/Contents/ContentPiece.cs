namespace GkeAws.Lab.Stores.Contents;

/// <summary>A stretch of bytes: of a file, or in memory; small ones of a lasting lab are both.</summary>
/// <param name="Offset">In the file.</param>
/// <param name="Memory">Empty: the file has to be read.</param>
internal sealed record ContentPiece(ContentFile? File, long Offset, long Length, ReadOnlyMemory<byte> Memory)
{
    public bool IsInMemory => Memory.Length > 0;

    public ContentPiece Slice(long start, long length) =>
        this with { Offset = Offset + start, Length = length, Memory = IsInMemory ? Memory.Slice((int)start, (int)length) : default };
}
