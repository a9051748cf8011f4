using GkeAws.Cli.Merging;

namespace GkeAws.Cli.Output;

/// <summary>What changes from one text to another, in the form of <c>diff -u</c> and git.</summary>
internal static class UnifiedDifference
{
    private const int Context = 3;
    private const string NoFile = "/dev/null";

    /// <param name="before">Null: there is no such file yet.</param>
    /// <param name="after">Null: the file goes.</param>
    /// <returns>Lines without line ends; none when nothing changes.</returns>
    public static IEnumerable<string> Lines(string path, string? before, string? after)
    {
        var (from, to) = (MergeText.Of(before ?? ""), MergeText.Of(after ?? ""));
        var groups = Groups(LineDifference.Between(from, to));
        if (groups.Count == 0)
        {
            return [];
        }
        return
        [
            $"--- {(before is null ? NoFile : "a/" + path)}",
            $"+++ {(after is null ? NoFile : "b/" + path)}",
            .. groups.SelectMany(group => Hunk(from, to, group)),
        ];
    }

    /// <summary>Changes whose context would overlap stand in one hunk.</summary>
    private static List<List<LineChange>> Groups(IReadOnlyList<LineChange> changes)
    {
        var groups = new List<List<LineChange>>();
        foreach (var change in changes)
        {
            if (groups.Count > 0 && change.Base.Start - groups[^1][^1].Base.End <= 2 * Context)
            {
                groups[^1].Add(change);
            }
            else
            {
                groups.Add([change]);
            }
        }
        return groups;
    }

    private static IEnumerable<string> Hunk(MergeText from, MergeText to, List<LineChange> changes)
    {
        var lead = Math.Min(Context, changes[0].Base.Start);
        var tail = Math.Min(Context, from.Lines.Count - changes[^1].Base.End);
        var start = changes[0].Base.Start - lead;
        yield return $"@@ -{Range(start, changes[^1].Base.End + tail - start)} +{Range(changes[0].Other.Start - lead, changes[^1].Other.End + tail - (changes[0].Other.Start - lead))} @@";
        var next = start;
        foreach (var change in changes)
        {
            foreach (var line in Marked(' ', from, LineRange.Between(next, change.Base.Start))
                .Concat(Marked('-', from, change.Base)).Concat(Marked('+', to, change.Other)))
            {
                yield return line;
            }
            next = change.Base.End;
        }
        foreach (var line in Marked(' ', from, new LineRange(next, tail)))
        {
            yield return line;
        }
    }

    /// <summary>An empty range is named by the line before it, as diff does.</summary>
    private static string Range(int start, int count) => count switch
    {
        0 => $"{start},0",
        1 => $"{start + 1}",
        _ => $"{start + 1},{count}",
    };

    private static IEnumerable<string> Marked(char mark, MergeText text, LineRange range)
    {
        foreach (var line in text.Slice(range))
        {
            yield return mark + line.Content;
            if (line.End.Length == 0)
            {
                yield return @"\ No newline at end of file";
            }
        }
    }
}
