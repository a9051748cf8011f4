namespace GkeAws.Cli.Merging;

/// <summary>
/// What may have changed between two texts. A difference can often be told in several ways that keep equally many lines; here a line
/// counts as unchanged only when every such way keeps it, and keeps it at the same place. A merge that is clean with these wide
/// changes is clean however the two-way difference was found.
/// </summary>
internal static class AmbiguousDifference
{
    /// <summary>Cells of one table; two texts of 2,000 lines. Beyond, everything between the common beginning and end counts as changed.</summary>
    private const long MostCells = 4_000_000;

    /// <returns>In order; each covers whole changes of every shortest difference.</returns>
    public static IReadOnlyList<LineChange> Between(MergeText from, MergeText to)
    {
        var (a, b) = (from.Keys, to.Keys);
        if (from.SameLines(to))
        {
            return [];
        }
        return (a.Length + 1L) * (b.Length + 1L) > MostCells ? [WholeWindow(a, b)] : [.. Changes(SurePlaces(Numbers(a, b), a.Length), b.Length)];
    }

    /// <summary>For each line of the first text its place in the second, or -1 when there is doubt.</summary>
    private static int[] SurePlaces((int[] A, int[] B) lines, int length)
    {
        var (a, b) = lines;
        var head = Heads(a, b);
        var tail = Tails(a, b);
        var width = b.Length + 1;
        var longest = tail[0];
        var places = new int[length];
        for (var i = 0; i < length; i++)
        {
            places[i] = PlaceOf(i);
        }
        return places;

        int PlaceOf(int i)
        {
            var place = -1;
            for (var j = 0; j < width; j++)
            {
                if (head[(i * width) + j] + tail[((i + 1) * width) + j] == longest)
                {
                    // Some shortest difference removes the line.
                    return -1;
                }
                if (j < b.Length && a[i] == b[j] && head[(i * width) + j] + 1 + tail[((i + 1) * width) + j + 1] == longest)
                {
                    if (place >= 0)
                    {
                        return -1;
                    }
                    place = j;
                }
            }
            return place;
        }
    }

    private static IEnumerable<LineChange> Changes(int[] places, int otherLength)
    {
        var (from, to) = (0, 0);
        for (var i = 0; i <= places.Length; i++)
        {
            var place = i == places.Length ? otherLength : places[i];
            if (place < 0)
            {
                continue;
            }
            if (i > from || place > to)
            {
                yield return new LineChange(LineRange.Between(from, i), LineRange.Between(to, place));
            }
            (from, to) = (i + 1, place + 1);
        }
    }

    /// <summary>Most lines that the first i of one and the first j of the other have in common, at i * width + j.</summary>
    private static ushort[] Heads(int[] a, int[] b)
    {
        var width = b.Length + 1;
        var table = new ushort[(a.Length + 1) * width];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[(i * width) + j] = a[i - 1] == b[j - 1]
                    ? (ushort)(table[((i - 1) * width) + j - 1] + 1)
                    : Math.Max(table[((i - 1) * width) + j], table[(i * width) + j - 1]);
            }
        }
        return table;
    }

    /// <summary>The same of the lines from i and from j on.</summary>
    private static ushort[] Tails(int[] a, int[] b)
    {
        var width = b.Length + 1;
        var table = new ushort[(a.Length + 1) * width];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                table[(i * width) + j] = a[i] == b[j]
                    ? (ushort)(table[((i + 1) * width) + j + 1] + 1)
                    : Math.Max(table[((i + 1) * width) + j], table[(i * width) + j + 1]);
            }
        }
        return table;
    }

    private static LineChange WholeWindow(string[] a, string[] b)
    {
        var start = a.AsSpan().CommonPrefixLength(b);
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
        {
            end++;
        }
        return new LineChange(LineRange.Between(start, a.Length - end), LineRange.Between(start, b.Length - end));
    }

    private static (int[] A, int[] B) Numbers(string[] a, string[] b)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return ([.. a.Select(NumberOf)], [.. b.Select(NumberOf)]);

        int NumberOf(string line)
        {
            numbers.TryAdd(line, numbers.Count);
            return numbers[line];
        }
    }
}
