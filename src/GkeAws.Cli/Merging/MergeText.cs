using System.Text;

namespace GkeAws.Cli.Merging;

/// <summary>A text as lines, ended by LF or CR LF as git sees them: a lone CR is a character like others.</summary>
internal sealed class MergeText
{
    // What makes "no newline at the end" a difference of the last line, as it is one for git. Cannot stand in a line.
    private const string NoEnd = "\n";

    private MergeText(TextLine[] lines)
    {
        Lines = lines;
        Keys = [.. lines.Select(line => line.End.Length == 0 ? line.Content + NoEnd : line.Content)];
    }

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>What lines are compared by: the same whether a line ends with LF or CR LF.</summary>
    public string[] Keys { get; }

    /// <summary>The line end of most lines; LF when it is a draw.</summary>
    public string LineEnd => Lines.Count(line => line.End == "\r\n") * 2 > Lines.Count(line => line.End.Length > 0) ? "\r\n" : "\n";

    public static MergeText Of(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var next = feed < 0 ? text.Length : feed + 1;
            var end = feed < 0 ? "" : feed > start && text[feed - 1] == '\r' ? "\r\n" : "\n";
            lines.Add(new TextLine(text[start..(next - end.Length)], end));
            start = next;
        }
        return new MergeText([.. lines]);
    }

    /// <summary>Equal but for line ends.</summary>
    public bool SameLines(MergeText other) => Keys.AsSpan().SequenceEqual(other.Keys);

    /// <summary>The lines of a range, as they stand.</summary>
    public IEnumerable<TextLine> Slice(LineRange range) => Lines.Skip(range.Start).Take(range.Count);

    /// <summary>The lines of a range, with another text's line end where they have one.</summary>
    public IEnumerable<TextLine> Slice(LineRange range, string lineEnd) =>
        Slice(range).Select(line => line.End.Length == 0 ? line : line with { End = lineEnd });

    public static string Join(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.Content).Append(line.End);
        }
        return text.ToString();
    }
}
