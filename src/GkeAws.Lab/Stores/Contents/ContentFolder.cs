using Microsoft.Win32.SafeHandles;

namespace GkeAws.Lab.Stores.Contents;

/// <summary>Where contents lie that memory is too small for: beside the journal of a lasting lab, else in a private folder that goes with it.</summary>
/// <param name="lasting">Null: none of it outlives the process.</param>
internal sealed class ContentFolder(string? lasting) : IDisposable
{
    /// <summary>Longer contents lie in files only.</summary>
    public const int MostInMemory = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ContentFile> _replayed = new(StringComparer.Ordinal);
    private string? _folder;

    public bool IsLasting => lasting is not null;

    public ContentDraft Begin() => new(this);

    /// <summary>Bytes that somebody has in memory already.</summary>
    public ContentDraft Of(ReadOnlySpan<byte> content)
    {
        var draft = Begin();
        draft.Write(content);
        draft.Finish();
        return draft;
    }

    public (ContentFile File, SafeFileHandle Handle) Create()
    {
        var path = Path.Combine(Folder(), Guid.NewGuid().ToString("N"));
        return (new ContentFile(path), File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete));
    }

    /// <summary>A file that the journal names. While the journal is read all are kept: a later line may name one that an earlier line gave up.</summary>
    public ContentFile Known(string name)
    {
        if (!_replayed.TryGetValue(name, out var known))
        {
            _replayed[name] = known = new ContentFile(Path.Combine(lasting!, name));
        }
        return known;
    }

    /// <summary>The journal is read: files that nothing names, of uploads that a kill broke off, go.</summary>
    /// <exception cref="InvalidDataException">A file that the journal names is not there.</exception>
    public void EndReplay()
    {
        foreach (var file in _replayed.Values)
        {
            file.Release();
            if (file.IsHeld && !File.Exists(file.Path))
            {
                throw new InvalidDataException($"{file.Path}: the journal names it, and it is not there");
            }
        }
        if (Directory.Exists(lasting))
        {
            foreach (var path in Directory.EnumerateFiles(lasting).Where(path => !_replayed.ContainsKey(Path.GetFileName(path))).ToList())
            {
                File.Delete(path);
            }
        }
        _replayed.Clear();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (!IsLasting && _folder is not null)
            {
                Directory.Delete(_folder, recursive: true);
            }
            _folder = null;
        }
    }

    private string Folder()
    {
        lock (_gate)
        {
            return _folder ??= lasting is null ? Directory.CreateTempSubdirectory("gke-aws-lab-objects-").FullName : Directory.CreateDirectory(lasting).FullName;
        }
    }
}
