namespace GkeAws.Cli.Tests.Merging;

/// <summary>Triples from a seed. Few different lines, so that a difference can be told in many ways; that is where merges go wrong.</summary>
internal sealed class MergeGenerator(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A short base; each side edited, or (one in eight) written anew.</summary>
    public MergeTriple Small()
    {
        var alphabet = random.Next(2, 9);
        List<string> Line(int count) => [.. Enumerable.Range(0, count).Select(_ => Word(alphabet))];
        var origin = Line(random.Next(0, 15));
        List<string> Side() => random.Next(8) == 0 ? Line(random.Next(0, 15)) : Edited(origin, random.Next(0, 5), () => Word(alphabet));
        return new MergeTriple(Joined(origin), Joined(Side()), Joined(Side()));
    }

    /// <summary>Both sides edit a real text; new lines are lines of the text, blank ones, or of their own.</summary>
    public MergeTriple Mutated(string text)
    {
        var origin = text.Split('\n')[..^1].ToList();
        string New() => random.Next(3) switch
        {
            0 => origin[random.Next(origin.Count)],
            1 => "",
            _ => $"# {random.Next(1000)}",
        };
        return new MergeTriple(text, Joined(Edited(origin, random.Next(0, 6), New)), Joined(Edited(origin, random.Next(0, 6), New)));
    }

    private List<string> Edited(List<string> origin, int edits, Func<string> newLine)
    {
        var lines = origin.ToList();
        for (; edits > 0; edits--)
        {
            var at = random.Next(lines.Count + 1);
            var count = Math.Min(random.Next(1, 4), lines.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    lines.RemoveRange(at, count);
                    break;
                case 1:
                    lines.InsertRange(at, Enumerable.Range(0, random.Next(1, 4)).Select(_ => newLine()));
                    break;
                case 2:
                    lines.RemoveRange(at, count);
                    lines.InsertRange(at, Enumerable.Range(0, random.Next(1, 4)).Select(_ => newLine()));
                    break;
                case 3:
                    // A block that is there twice.
                    lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(at, count));
                    break;
                default:
                    // A block that moved.
                    var block = lines.GetRange(at, count);
                    lines.RemoveRange(at, count);
                    lines.InsertRange(random.Next(lines.Count + 1), block);
                    break;
            }
        }
        return lines;
    }

    private string Word(int alphabet) => ((char)('a' + random.Next(alphabet))).ToString();

    private static string Joined(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
