using System.Collections.Concurrent;

namespace GkeAws.Cli.Writing;

/// <summary>The real disk.</summary>
/// <param name="folder">The project's; it may itself be reached through a link.</param>
internal sealed class DiskFiles(string folder) : IProjectFiles
{
    private const FileAttributes Absent = (FileAttributes)(-1);

    private readonly string root = Path.GetFullPath(folder);

    private readonly ConcurrentDictionary<string, EntryKind> folders = new(StringComparer.Ordinal);

    public EntryKind KindOf(string path) => FolderKind(ProjectPath.FolderOf(path)) switch
    {
        EntryKind.Folder => Look(path),
        EntryKind.Link => EntryKind.Link,
        EntryKind.None => EntryKind.None,
        _ => EntryKind.Blocked,
    };

    public byte[] Read(string path) => File.ReadAllBytes(Full(path));

    public UnixFileMode? RightsOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Full(path));

    public IEnumerable<string> FilesBelow(string folder)
    {
        if (FolderKind(folder) != EntryKind.Folder)
        {
            return [];
        }

        var start = Full(folder).Length + 1;
        return new System.IO.Enumeration.FileSystemEnumerable<string>(
            Full(folder),
            (ref System.IO.Enumeration.FileSystemEntry entry) => $"{folder}/{entry.ToFullPath()[start..].Replace('\\', '/')}",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref System.IO.Enumeration.FileSystemEntry entry) => !entry.IsDirectory,
        };
    }

    public void CreateFolder(string path)
    {
        if (FolderKind(path) == EntryKind.Folder)
        {
            return;
        }
        Directory.CreateDirectory(Full(path));
        for (; path.Length > 0 && folders.GetValueOrDefault(path) == EntryKind.None; path = ProjectPath.FolderOf(path))
        {
            folders[path] = EntryKind.Folder;
        }
    }

    public void Write(string path, byte[] content, FileRights rights)
    {
        using var stream = new FileStream(Full(path), rights.ForNewFile());
        stream.Write(content);
        if (rights.Exact is { } exact && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stream.SafeFileHandle, exact);
        }
    }

    public void Move(string from, string to) => File.Move(Full(from), Full(to), overwrite: true);

    public void MoveFolder(string from, string to)
    {
        Directory.Move(Full(from), Full(to));
        folders.Clear();
    }

    public void Delete(string path) => File.Delete(Full(path));

    public void DeleteFolder(string path)
    {
        if (!Directory.EnumerateFileSystemEntries(Full(path)).Any())
        {
            Directory.Delete(Full(path));
            folders.Clear();
        }
    }

    public void DeleteTree(string path)
    {
        Directory.Delete(Full(path), recursive: true);
        folders.Clear();
    }

    /// <summary>Folders are asked for once: thousands of files share them.</summary>
    private EntryKind FolderKind(string path)
    {
        if (path.Length == 0)
        {
            return EntryKind.Folder;
        }
        if (folders.TryGetValue(path, out var known))
        {
            return known;
        }

        var kind = KindOf(path);
        return folders[path] = kind;
    }

    private EntryKind Look(string path)
    {
        var attributes = new FileInfo(Full(path)).Attributes;
        return attributes == Absent ? EntryKind.None
            : (attributes & FileAttributes.ReparsePoint) != 0 ? EntryKind.Link
            : (attributes & FileAttributes.Directory) != 0 ? EntryKind.Folder
            : EntryKind.File;
    }

    private string Full(string path) => path.Length == 0 ? root : Path.Combine(root, path);
}
