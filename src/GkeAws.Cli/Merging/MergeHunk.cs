namespace GkeAws.Cli.Merging;

/// <summary>Whose lines a part of the merged text has.</summary>
internal enum MergeSide
{
    /// <summary>Only the user changed these, or both changed them alike.</summary>
    Mine,

    /// <summary>Only the new render changed these.</summary>
    Rendered,

    /// <summary>Both changed them, differently.</summary>
    Conflict,
}

/// <summary>A part of the three texts where at least one side differs from the base.</summary>
internal sealed record MergeHunk(MergeSide Side, LineRange Base, LineRange Mine, LineRange Rendered);
