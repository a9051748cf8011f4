namespace GkeAws.Cli.Regeneration;

/// <summary>A file against what a full render would give.</summary>
internal enum FileState
{
    Unchanged,

    /// <summary>Differs because the user wants it so; a render changes nothing.</summary>
    Edited,

    /// <summary>A render would change or make it.</summary>
    Stale,

    Conflicting,

    /// <summary>Deleted by the user.</summary>
    Missing,

    /// <summary>Rendered once, no longer produced.</summary>
    Orphan,
}
