namespace GkeAws.Cli.Merging;

/// <summary>What a merge does with lines that it cannot decide.</summary>
internal enum ConflictChoice
{
    /// <summary>Nothing is written at all.</summary>
    Abort,

    /// <summary>Both versions, between git's markers.</summary>
    Markers,

    /// <summary>The user's.</summary>
    Ours,

    /// <summary>The new render's.</summary>
    Theirs,
}
