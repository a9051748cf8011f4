using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Tests.Regeneration;

/// <summary>A project's folder in memory.</summary>
internal sealed class MemoryFiles : IProjectFiles
{
    private readonly HashSet<string> folders = [""];

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public MemoryFiles()
    {
    }

    public MemoryFiles(MemoryFiles other)
    {
        folders.UnionWith(other.folders);
        foreach (var (path, content) in other.Files)
        {
            Files.Add(path, content);
        }
    }

    public string this[string path]
    {
        get => System.Text.Encoding.UTF8.GetString(Files[path]);
        set
        {
            CreateFolder(ProjectPath.FolderOf(path));
            Files[path] = System.Text.Encoding.UTF8.GetBytes(value);
        }
    }

    public EntryKind KindOf(string path)
    {
        lock (Files)
        {
            return Files.ContainsKey(path) ? EntryKind.File : folders.Contains(path) ? EntryKind.Folder : EntryKind.None;
        }
    }

    public byte[] Read(string path)
    {
        lock (Files)
        {
            return Files[path];
        }
    }

    public UnixFileMode? RightsOf(string path) => null;

    public IEnumerable<string> FilesBelow(string folder)
    {
        lock (Files)
        {
            return [.. Files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))];
        }
    }

    public void CreateFolder(string path)
    {
        for (; path.Length > 0; path = ProjectPath.FolderOf(path))
        {
            folders.Add(path);
        }
    }

    public void Write(string path, byte[] content, FileRights rights)
    {
        if (!folders.Contains(ProjectPath.FolderOf(path)) || !Files.TryAdd(path, content))
        {
            throw new IOException($"{path}: no folder, or there already");
        }
    }

    public void Move(string from, string to)
    {
        if (!folders.Contains(ProjectPath.FolderOf(to)) || !Files.Remove(from, out var content))
        {
            throw new IOException($"{from} to {to}: not there");
        }
        Files[to] = content;
    }

    public void MoveFolder(string from, string to)
    {
        if (KindOf(from) != EntryKind.Folder || KindOf(to) != EntryKind.None || KindOf(ProjectPath.FolderOf(to)) != EntryKind.Folder)
        {
            throw new IOException($"{from} to {to}: not there, or something is there already");
        }
        foreach (var path in FilesBelow(from))
        {
            Files.Remove(path, out var content);
            Files[to + path[from.Length..]] = content!;
        }
        foreach (var folder in folders.Where(folder => IsOrBelow(folder, from)).ToList())
        {
            folders.Remove(folder);
            folders.Add(to + folder[from.Length..]);
        }
    }

    public void Delete(string path) => Files.Remove(path);

    public void DeleteFolder(string path)
    {
        if (!Files.Keys.Concat(folders).Any(entry => entry.StartsWith(path + "/", StringComparison.Ordinal)))
        {
            folders.Remove(path);
        }
    }

    public void DeleteTree(string path)
    {
        foreach (var file in FilesBelow(path))
        {
            Files.Remove(file);
        }
        folders.RemoveWhere(folder => IsOrBelow(folder, path));
    }

    private static bool IsOrBelow(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
