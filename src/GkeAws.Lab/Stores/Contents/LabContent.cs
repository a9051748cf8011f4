using System.Buffers;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores.Contents;

/// <summary>What an object consists of: pieces one after another, because the parts of an upload stay where they are.</summary>
internal sealed class LabContent(IReadOnlyList<ContentPiece> pieces)
{
    private const int BufferSize = 64 * 1024;

    public static LabContent Empty { get; } = new([]);

    public long Length { get; } = pieces.Sum(piece => piece.Length);

    /// <summary>The bytes, when they are one piece in memory.</summary>
    public ReadOnlyMemory<byte>? Memory
    {
        get
        {
            // As a conditional expression, null would be an empty memory.
            if (pieces.Count > 1 || (pieces.Count == 1 && !pieces[0].IsInMemory))
            {
                return null;
            }
            return pieces.Count == 0 ? ReadOnlyMemory<byte>.Empty : pieces[0].Memory;
        }
    }

    public static LabContent Join(IEnumerable<LabContent> contents) => new([.. contents.SelectMany(content => content.Pieces)]);

    private IReadOnlyList<ContentPiece> Pieces => pieces;

    public LabContent Slice(long start, long length)
    {
        var found = new List<ContentPiece>();
        foreach (var piece in pieces)
        {
            if (length > 0 && start < piece.Length)
            {
                var taken = Math.Min(length, piece.Length - start);
                found.Add(piece.Slice(start, taken));
                (start, length) = (0, length - taken);
            }
            else
            {
                start -= piece.Length;
            }
        }
        return new LabContent(found);
    }

    /// <summary>Keeps the files until <see cref="Release"/>.</summary>
    /// <returns>False when the content went away meanwhile.</returns>
    public bool TryHold()
    {
        for (var index = 0; index < pieces.Count; index++)
        {
            if (pieces[index].File?.TryHold() == false)
            {
                for (var held = 0; held < index; held++)
                {
                    pieces[held].File?.Release();
                }
                return false;
            }
        }
        return true;
    }

    public void Release()
    {
        foreach (var piece in pieces)
        {
            piece.File?.Release();
        }
    }

    /// <summary>Hands out all bytes, in pieces of no great size. The content has to be held.</summary>
    public async Task CopyTo(Func<ReadOnlyMemory<byte>, ValueTask> sink, CancellationToken cancellation)
    {
        foreach (var piece in pieces)
        {
            if (piece.IsInMemory)
            {
                await sink(piece.Memory);
                continue;
            }
            await Copy(piece, sink, cancellation);
        }
    }

    public JsonArray ToJson() => new(pieces.Select(piece => StateJson.Object(
        ("file", new JsonString(piece.File!.Name)), ("offset", StateJson.Number(piece.Offset)), ("length", StateJson.Number(piece.Length)))));

    public static LabContent Of(JsonObject owner, ContentFolder folder) => new([.. owner.Objects("content").Select(piece =>
        new ContentPiece(folder.Known(piece.Text("file")), piece.NumberOf("offset"), piece.NumberOf("length"), default))]);

    private static async Task Copy(ContentPiece piece, Func<ReadOnlyMemory<byte>, ValueTask> sink, CancellationToken cancellation)
    {
        using var handle = File.OpenHandle(piece.File!.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (var done = 0L; done < piece.Length;)
            {
                var read = await RandomAccess.ReadAsync(handle, buffer.AsMemory(0, (int)Math.Min(buffer.Length, piece.Length - done)), piece.Offset + done, cancellation);
                if (read == 0)
                {
                    throw new InvalidDataException($"{piece.File.Path}: shorter than it was");
                }
                await sink(buffer.AsMemory(0, read));
                done += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
