using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Readme;

/// <summary>A fenced block: its language, its text, and the prose between it and the block before.</summary>
public sealed record CodeBlock(string Language, string Text, string Before)
{
    public IReadOnlyList<string> Lines { get; } = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>As much of Markdown as the produced README uses.</summary>
public sealed partial class Markdown
{
    public Markdown(string text)
    {
        Text = text;
        var blocks = new List<CodeBlock>();
        var last = 0;
        foreach (Match fence in Fence().Matches(text))
        {
            blocks.Add(new(fence.Groups[1].Value, fence.Groups[2].Value, text[last..fence.Index]));
            last = fence.Index + fence.Length;
        }
        Blocks = blocks;
        Prose = Fence().Replace(text, "");
    }

    public string Text { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>Everything outside of fenced blocks.</summary>
    public string Prose { get; }

    public IEnumerable<string> CodeSpans => Span().Matches(Prose).Select(match => match.Groups[1].Value);

    /// <summary>The targets of links.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups[1].Value);

    /// <summary>The headings' anchors as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Prose)
        .Select(match => NotInAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The rows of tables, cell by cell, without the line of dashes.</summary>
    public IEnumerable<string[]> Rows => Prose.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | "));

    [GeneratedRegex(@"^```([a-z]*)\n(.*?)^```\n?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 _-]")]
    private static partial Regex NotInAnchor();
}
