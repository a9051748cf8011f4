using GkeAws.Cli.Merging;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Regeneration;

/// <summary>What becomes of one file.</summary>
/// <param name="Reason">Why, where the action alone does not say it.</param>
internal sealed record PlannedFile(string Path, FileAction Action, FileState State, string? Reason = null)
{
    /// <summary>What could not be decided; with a <see cref="ConflictChoice"/> other than abort the file is written nevertheless.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    /// <summary>Null: the file stays as it is.</summary>
    public FileWrite? Write { get; init; }

    /// <summary>Null: the base copy stays as it is.</summary>
    public FileWrite? BaseWrite { get; init; }

    /// <summary>The first line of conflict markers that somebody left in the file, from 1.</summary>
    public int? MarkersAt { get; init; }

    /// <summary>Why nothing in this project can be written: a link in the way, a file that may not be written.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What is wrong with the base copy, and what was done about it.</summary>
    public string? BaseProblem { get; init; }

    public bool IsConflict => State == FileState.Conflicting;
}
