namespace GkeAws.Cli.Merging;

/// <summary>How an object or a list with at least one part is laid out in its text.</summary>
internal sealed class JsonSpacing
{
    private readonly string text;
    private readonly JsonEntries entries;

    public JsonSpacing(string text, JsonEntries entries)
    {
        (this.text, this.entries) = (text, entries);
        Lead = text[(entries.Container.Start.Offset + 1)..entries.All[0].Start];
        Trail = text[entries.All[^1].Value.End.Offset..(entries.Container.End.Offset - 1)];
    }

    /// <summary>White space before the first part.</summary>
    public string Lead { get; }

    /// <summary>White space after the last one.</summary>
    public string Trail { get; }

    /// <summary>Comma and white space between two parts: as they stand in the text, or as the first one begins.</summary>
    public string Between(string before, string after) =>
        entries.Find(after) is { Number: > 0 } next && entries.All[next.Number - 1] is var last && last.Key == before
            ? text[last.Value.End.Offset..next.Start]
            : "," + Lead;
}
