namespace GkeAws.Cli.Writing;

/// <summary>
/// The files of one project's folder; all that render does to a disk goes through here, one call for each step that a crash can part.
/// Paths are relative, <c>/</c> between the parts. Failures are <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>.
/// </summary>
internal interface IProjectFiles
{
    EntryKind KindOf(string path);

    byte[] Read(string path);

    /// <summary>Rights of a file; null where the system has none such.</summary>
    UnixFileMode? RightsOf(string path);

    /// <summary>All files below a folder, links not followed; none when there is no such folder.</summary>
    IEnumerable<string> FilesBelow(string folder);

    /// <summary>With the folders above it; nothing when it is there.</summary>
    void CreateFolder(string path);

    /// <summary>Writes a file that is not there yet.</summary>
    void Write(string path, byte[] content, FileRights rights);

    /// <summary>Puts a file in another one's place, in one step.</summary>
    void Move(string from, string to);

    /// <summary>The same for a folder with all that is in it; fails when something stands there.</summary>
    void MoveFolder(string from, string to);

    void Delete(string path);

    /// <summary>Removes a folder when it is empty.</summary>
    void DeleteFolder(string path);

    /// <summary>Removes a folder with all that is in it, links not followed.</summary>
    void DeleteTree(string path);
}
