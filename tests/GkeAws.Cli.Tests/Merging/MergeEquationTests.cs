using CsCheck;
using GkeAws.Cli.Merging;
using GkeAws.Federation.Projects;

namespace GkeAws.Cli.Tests.Merging;

/// <summary>What holds for a merge whatever the texts are.</summary>
public sealed class MergeEquationTests
{
    private static readonly string[] Words = ["a", "b", "c", "", "}", "# é", "x\ry"];

    private static readonly Gen<string> Line = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);

    /// <summary>Up to 12 lines; the last one may lack its newline.</summary>
    private static readonly Gen<string> Text =
        from lines in Line.List[0, 12]
        from end in Gen.Bool
        select end ? string.Concat(lines.Select(line => line + "\n")) : string.Join('\n', lines);

    [Fact]
    public void The_new_render_where_the_user_changed_nothing() =>
        Gen.Select(Text, Text).Sample((origin, render) => Clean(origin, origin, render) == render);

    [Fact]
    public void The_users_text_where_the_render_changed_nothing() =>
        Gen.Select(Text, Text).Sample((origin, mine) => Clean(origin, mine, origin) == mine);

    [Fact]
    public void The_text_that_both_made() =>
        Gen.Select(Text, Text).Sample((origin, both) => Clean(origin, both, both) == both);

    [Fact]
    public void Ours_and_theirs_decide_every_conflict_for_their_side() =>
        Gen.Select(Text, Text, Text).Sample((origin, mine, render) =>
        {
            var merge = ThreeWayMerge.Merge(origin, mine, render);
            var whole = merge.Hunks.All(hunk => hunk.Side == MergeSide.Conflict);
            return !whole || (merge.Text(ConflictChoice.Ours) == mine && merge.Text(ConflictChoice.Theirs) == render);
        });

    [Fact]
    public void Conflicts_do_not_depend_on_who_is_who() =>
        Gen.Select(Text, Text, Text).Sample((origin, mine, render) =>
            ThreeWayMerge.Merge(origin, mine, render).Conflicts.Count > 0 == ThreeWayMerge.Merge(origin, render, mine).Conflicts.Count > 0);

    [Fact]
    public void Line_ends_decide_nothing() =>
        Gen.Select(Text, Text, Text).Sample((origin, mine, render) =>
        {
            var plain = ThreeWayMerge.Merge(origin, mine, render);
            var windows = ThreeWayMerge.Merge(origin, mine.Replace("\n", "\r\n"), render);
            return plain.Hunks.SequenceEqual(windows.Hunks)
                && plain.Text(ConflictChoice.Markers) == windows.Text(ConflictChoice.Markers).Replace("\r\n", "\n");
        });

    [Fact]
    public void Markers_are_found_exactly_when_a_merge_put_some() =>
        Gen.Select(Text, Text, Text).Sample((origin, mine, render) =>
        {
            var merge = ThreeWayMerge.Merge(origin, mine, render);
            return ConflictMarkers.Find(merge.Text(ConflictChoice.Markers)) is not null == merge.Conflicts.Count > 0;
        });

    private static string? Clean(string origin, string mine, string render)
    {
        var merge = ThreeWayMerge.Merge(origin, mine, render);
        return merge.Conflicts.Count == 0 ? merge.Text(ConflictChoice.Markers) : null;
    }
}
