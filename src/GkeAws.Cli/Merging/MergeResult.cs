using GkeAws.Federation.Projects;

namespace GkeAws.Cli.Merging;

/// <summary>Three texts put together.</summary>
internal sealed record MergeResult(MergeText Base, MergeText Mine, MergeText Rendered, IReadOnlyList<MergeHunk> Hunks)
{
    /// <summary>In order; empty: every line was decided, and the text is the same for every choice.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; } =
    [
        .. Hunks.Where(hunk => hunk.Side == MergeSide.Conflict)
            .Select(hunk => new Conflict(hunk.Mine.Start + 1, Contents(Mine, hunk.Mine), Contents(Base, hunk.Base), Contents(Rendered, hunk.Rendered))),
    ];

    /// <summary>The merged text, with the user's line ends.</summary>
    /// <param name="choice">Abort is Markers here: the caller decides what is written.</param>
    public string Text(ConflictChoice choice)
    {
        var lineEnd = Mine.Lines.Count == 0 ? "\n" : Mine.LineEnd;
        var lines = new List<TextLine>(Mine.Lines.Count);
        var next = 0;
        foreach (var hunk in Hunks)
        {
            lines.AddRange(Mine.Slice(LineRange.Between(next, hunk.Mine.Start)));
            next = hunk.Mine.End;
            switch (hunk.Side, choice)
            {
                case (MergeSide.Mine, _) or (MergeSide.Conflict, ConflictChoice.Ours):
                    lines.AddRange(Mine.Slice(hunk.Mine));
                    break;
                case (MergeSide.Rendered, _) or (MergeSide.Conflict, ConflictChoice.Theirs):
                    lines.AddRange(Rendered.Slice(hunk.Rendered, lineEnd));
                    break;
                default:
                    lines.AddRange(Marked(hunk, lineEnd));
                    break;
            }
        }
        lines.AddRange(Mine.Slice(LineRange.Between(next, Mine.Lines.Count)));
        return MergeText.Join(lines);
    }

    private IEnumerable<TextLine> Marked(MergeHunk hunk, string lineEnd) =>
    [
        new(ConflictMarkers.Mine, lineEnd),
        .. Mine.Slice(hunk.Mine).Select(Ended),
        new(ConflictMarkers.Base, lineEnd),
        .. Base.Slice(hunk.Base, lineEnd).Select(Ended),
        new(ConflictMarkers.Middle, lineEnd),
        .. Rendered.Slice(hunk.Rendered, lineEnd).Select(Ended),
        new(ConflictMarkers.Rendered, lineEnd),
    ];

    /// <summary>A marker never stands behind a line's text.</summary>
    private TextLine Ended(TextLine line) => line.End.Length > 0 ? line : line with { End = Mine.LineEnd };

    private static IReadOnlyList<string> Contents(MergeText text, LineRange range) => [.. text.Slice(range).Select(line => line.Content)];
}
