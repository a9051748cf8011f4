using System.Text.RegularExpressions;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using YamlDotNet.Core;

namespace GkeAws.Cli.Manifests.Yaml;

internal static partial class Locations
{
    /// <summary>
    /// YamlDotNet counts lines and columns from 1 and the index from 0, all in UTF-16 code units, as <see cref="TextPosition"/> does;
    /// its marks at the end may lie one place behind it.
    /// </summary>
    public static SourceLocation At(ManifestFile file, Mark mark) => mark.Index > file.Text.Length
        ? At(file, file.Text.Length)
        : new SourceLocation(file.Path, new TextPosition((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column), (int)mark.Index));

    /// <summary>The first character of a file.</summary>
    public static SourceLocation StartOf(string path) => new(path, TextPosition.Start);

    /// <summary>The first tab in the indentation of a line, from the line of <paramref name="start"/> to that of <paramref name="end"/>; null: none.</summary>
    public static SourceLocation? TabBetween(ManifestFile file, Mark start, Mark end)
    {
        var first = (int)Math.Min(start.Index, file.Text.Length);
        var last = (int)Math.Min(Math.Max(end.Index, start.Index), file.Text.Length);
        var lineStart = first == 0 ? 0 : file.Text.LastIndexOf('\n', first - 1) + 1;
        var tab = IndentingTab().Match(file.Text, lineStart, last - lineStart);
        return tab.Success ? At(file, tab.Index + tab.Length - 1) : null;
    }

    private static SourceLocation At(ManifestFile file, int offset)
    {
        var before = file.Text.AsSpan(0, offset);
        return new SourceLocation(file.Path, new TextPosition(before.Count('\n') + 1, offset - before.LastIndexOf('\n'), offset));
    }

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline)]
    private static partial Regex IndentingTab();
}
