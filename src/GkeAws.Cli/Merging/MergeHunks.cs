namespace GkeAws.Cli.Merging;

/// <summary>The changes of both sides, put together where they touch.</summary>
internal static class MergeHunks
{
    /// <returns>In order of the base.</returns>
    public static IReadOnlyList<MergeHunk> Of(MergeText mine, MergeText rendered, IReadOnlyList<LineChange> byUser, IReadOnlyList<LineChange> byRender)
    {
        var hunks = new List<MergeHunk>();
        // How much longer each side is than the base, before the hunk at hand.
        var (mineShift, renderedShift) = (0, 0);
        for (int user = 0, render = 0; user < byUser.Count || render < byRender.Count;)
        {
            var (userEnd, renderEnd) = EndOfGroup(byUser, byRender, user, render);
            var touched = LineRange.Between(
                Math.Min(StartOf(byUser, user, userEnd), StartOf(byRender, render, renderEnd)),
                Math.Max(EndOf(byUser, user, userEnd), EndOf(byRender, render, renderEnd)));
            var (mineGrowth, renderedGrowth) = (Growth(byUser, user, userEnd), Growth(byRender, render, renderEnd));
            var mineRange = new LineRange(touched.Start + mineShift, touched.Count + mineGrowth);
            var renderedRange = new LineRange(touched.Start + renderedShift, touched.Count + renderedGrowth);
            var side = renderEnd == render ? MergeSide.Mine
                : userEnd == user ? MergeSide.Rendered
                : userEnd == user + 1 && renderEnd == render + 1 && byUser[user].Base == byRender[render].Base && Same(mine, mineRange, rendered, renderedRange) ? MergeSide.Mine
                : MergeSide.Conflict;
            hunks.Add(new MergeHunk(side, touched, mineRange, renderedRange));
            (mineShift, renderedShift) = (mineShift + mineGrowth, renderedShift + renderedGrowth);
            (user, render) = (userEnd, renderEnd);
        }
        return hunks;
    }

    /// <summary>The first change and all that touch it, or touch one that does.</summary>
    private static (int User, int Render) EndOfGroup(IReadOnlyList<LineChange> byUser, IReadOnlyList<LineChange> byRender, int user, int render)
    {
        var (userEnd, renderEnd) = (user, render);
        var userFirst = render == byRender.Count || (user < byUser.Count && byUser[user].Base.Start <= byRender[render].Base.Start);
        _ = userFirst ? userEnd++ : renderEnd++;
        while (true)
        {
            if (renderEnd < byRender.Count && userEnd > user && byUser[userEnd - 1].Touches(byRender[renderEnd]))
            {
                renderEnd++;
            }
            else if (userEnd < byUser.Count && renderEnd > render && byRender[renderEnd - 1].Touches(byUser[userEnd]))
            {
                userEnd++;
            }
            else
            {
                return (userEnd, renderEnd);
            }
        }
    }

    private static int StartOf(IReadOnlyList<LineChange> changes, int from, int to) => from == to ? int.MaxValue : changes[from].Base.Start;

    private static int EndOf(IReadOnlyList<LineChange> changes, int from, int to) => from == to ? 0 : changes[to - 1].Base.End;

    private static int Growth(IReadOnlyList<LineChange> changes, int from, int to)
    {
        var growth = 0;
        for (var index = from; index < to; index++)
        {
            growth += changes[index].Other.Count - changes[index].Base.Count;
        }
        return growth;
    }

    private static bool Same(MergeText mine, LineRange mineRange, MergeText rendered, LineRange renderedRange) =>
        mine.Keys.AsSpan(mineRange.Start, mineRange.Count).SequenceEqual(rendered.Keys.AsSpan(renderedRange.Start, renderedRange.Count));
}
