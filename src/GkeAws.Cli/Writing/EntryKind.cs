namespace GkeAws.Cli.Writing;

/// <summary>What stands at a path of the project.</summary>
internal enum EntryKind
{
    None,
    File,
    Folder,

    /// <summary>A symbolic link, or something behind one: never followed, because it may lead out of the project.</summary>
    Link,

    /// <summary>A file stands where a folder has to be.</summary>
    Blocked,
}
