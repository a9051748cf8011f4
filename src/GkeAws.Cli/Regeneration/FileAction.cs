namespace GkeAws.Cli.Regeneration;

/// <summary>What a render does with a file.</summary>
internal enum FileAction
{
    None,
    Created,

    /// <summary>The user had not changed it.</summary>
    Updated,

    /// <summary>The user had, and both changes are in it now.</summary>
    Merged,

    /// <summary>No longer produced, but edited: it stays.</summary>
    Kept,

    /// <summary>No longer produced, and not edited.</summary>
    Removed,

    Conflicted,

    /// <summary>The user deleted it: it stays deleted.</summary>
    Left,
}
