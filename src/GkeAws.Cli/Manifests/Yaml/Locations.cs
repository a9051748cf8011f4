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

    /// <summary>The tab in the indentation of the line at the mark, or of the next one (an error inside of a text is marked at its start); null: none.</summary>
    public static SourceLocation? TabNear(ManifestFile file, Mark mark)
    {
        var offset = (int)Math.Min(mark.Index, file.Text.Length);
        var start = offset == 0 ? 0 : file.Text.LastIndexOf('\n', offset - 1) + 1;
        var tab = IndentingTab().Match(file.Text[start..]);
        return tab.Success ? At(file, start + tab.Length - 1) : null;
    }

    private static SourceLocation At(ManifestFile file, int offset)
    {
        var before = file.Text.AsSpan(0, offset);
        return new SourceLocation(file.Path, new TextPosition(before.Count('\n') + 1, offset - before.LastIndexOf('\n'), offset));
    }

    [GeneratedRegex(@"\A([^\n]*\n)? *\t")]
    private static partial Regex IndentingTab();
}
