namespace GkeAws.Cli.Writing;

/// <summary>Which folders a project does not have, asked once for each.</summary>
internal sealed class NewFolders(IProjectFiles files)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal) { [""] = null };

    /// <summary>The topmost folder above a path that is not there; null: all are.</summary>
    public string? Above(string path)
    {
        var folder = ProjectPath.FolderOf(path);
        if (!known.TryGetValue(folder, out var missing))
        {
            missing = Above(folder) ?? (files.KindOf(folder) == EntryKind.None ? folder : null);
            known[folder] = missing;
        }
        return missing;
    }
}
