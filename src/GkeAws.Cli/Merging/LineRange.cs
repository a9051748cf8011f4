namespace GkeAws.Cli.Merging;

/// <summary>Lines of one text. An empty range stands before the line <paramref name="Start"/>.</summary>
/// <param name="Start">From 0.</param>
internal readonly record struct LineRange(int Start, int Count)
{
    /// <summary>Just after the last line.</summary>
    public int End => Start + Count;

    public static LineRange Between(int start, int end) => new(start, end - start);
}
