namespace GkeAws.Cli.Merging;

/// <summary>
/// What the user made of the last render, and what the new render makes of it, in one text. Lines are compared without their ends.
/// Where git would see a conflict there is one here; docs/DECISIONS names where there is one here alone.
/// </summary>
internal static class ThreeWayMerge
{
    /// <param name="baseText">As last rendered.</param>
    /// <param name="mine">As it stands on disk.</param>
    /// <param name="rendered">As rendered now.</param>
    public static MergeResult Merge(string baseText, string mine, string rendered)
    {
        var (origin, user, render) = (MergeText.Of(baseText), MergeText.Of(mine), MergeText.Of(rendered));
        var hunks = MergeHunks.Of(user, render, LineDifference.Between(origin, user), LineDifference.Between(origin, render));
        if (!HasConflict(hunks) && !user.SameLines(render))
        {
            var wide = MergeHunks.Of(user, render, AmbiguousDifference.Between(origin, user), AmbiguousDifference.Between(origin, render));
            hunks = HasConflict(wide) ? wide : hunks;
        }
        return new MergeResult(origin, user, render, hunks);
    }

    private static bool HasConflict(IReadOnlyList<MergeHunk> hunks) => hunks.Any(hunk => hunk.Side == MergeSide.Conflict);
}
