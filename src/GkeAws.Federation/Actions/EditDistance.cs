namespace GkeAws.Federation.Actions;

/// <summary>How many letters two words differ by: one added, left out, changed, or two neighbours swapped. Case is ignored.</summary>
internal static class EditDistance
{
    /// <summary>Longer words have no neighbour worth naming.</summary>
    private const int Longest = 128;

    /// <summary>Of the whole words; <see cref="int.MaxValue"/> when one of them is too long.</summary>
    public static int Of(string left, string right) => left.Length > Longest || right.Length > Longest ? int.MaxValue : LastRow(left, right)[right.Length];

    /// <summary>How far a head is from the beginnings of a word: entry n is that of the first n letters; empty when one of them is too long.</summary>
    public static IReadOnlyList<int> OfHead(string head, string word) => head.Length > Longest || word.Length > Longest ? [] : LastRow(head, word);

    private static int[] LastRow(string left, string right)
    {
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }
        for (var i = 1; i <= left.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }
        return row;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
