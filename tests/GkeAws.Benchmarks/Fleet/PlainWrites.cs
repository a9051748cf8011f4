namespace GkeAws.Benchmarks.Fleet;

/// <summary>The floor of a first render: the same files written one after the other, nothing else.</summary>
internal sealed class PlainWrites
{
    private readonly string target;
    private readonly IReadOnlyList<string> folders;
    private readonly IReadOnlyList<(string Path, byte[] Content)> files;

    /// <param name="folder">Of a rendered project.</param>
    /// <param name="files">Its files, full paths.</param>
    /// <param name="target">Where they are written.</param>
    public PlainWrites(string folder, IEnumerable<string> files, string target)
    {
        this.target = target;
        this.files = [.. files.Select(file => (Path.Combine(target, Path.GetRelativePath(folder, file)), File.ReadAllBytes(file)))];
        folders = [.. this.files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct()];
    }

    public int Count => files.Count;

    public void Clear() => FileTree.Delete(target);

    public void Write()
    {
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(folder);
        }
        foreach (var (path, content) in files)
        {
            File.WriteAllBytes(path, content);
        }
    }
}
