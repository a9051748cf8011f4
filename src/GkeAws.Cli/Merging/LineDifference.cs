using DiffPlex;

namespace GkeAws.Cli.Merging;

/// <summary>What changed between two texts, line by line.</summary>
internal static class LineDifference
{
    /// <returns>In order; between two of them stands at least one line that is in both texts.</returns>
    public static IReadOnlyList<LineChange> Between(MergeText from, MergeText to)
    {
        var (changedFrom, changedTo) = (new bool[from.Keys.Length], new bool[to.Keys.Length]);
        foreach (var block in Differ.Instance.CreateDiffs("from", "to", ignoreWhiteSpace: false, ignoreCase: false, new KeyChunker(from.Keys, to.Keys)).DiffBlocks)
        {
            changedFrom.AsSpan(block.DeleteStartA, block.DeleteCountA).Fill(true);
            changedTo.AsSpan(block.InsertStartB, block.InsertCountB).Fill(true);
        }
        new ChangeCompaction(from.Keys, changedFrom, changedTo).Run();
        new ChangeCompaction(to.Keys, changedTo, changedFrom).Run();
        return [.. Changes(changedFrom, changedTo)];
    }

    private static IEnumerable<LineChange> Changes(bool[] changedFrom, bool[] changedTo)
    {
        var (from, to) = (0, 0);
        while (from < changedFrom.Length || to < changedTo.Length)
        {
            var (fromStart, toStart) = (from, to);
            while (from < changedFrom.Length && changedFrom[from])
            {
                from++;
            }
            while (to < changedTo.Length && changedTo[to])
            {
                to++;
            }
            if (from > fromStart || to > toStart)
            {
                yield return new LineChange(LineRange.Between(fromStart, from), LineRange.Between(toStart, to));
            }
            (from, to) = (from + 1, to + 1);
        }
    }

    /// <summary>Hands the lines over as they are, so that DiffPlex splits nothing.</summary>
    private sealed class KeyChunker(string[] from, string[] to) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text == "from" ? from : to;
    }
}
