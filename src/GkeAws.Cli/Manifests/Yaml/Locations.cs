using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using YamlDotNet.Core;

namespace GkeAws.Cli.Manifests.Yaml;

internal static class Locations
{
    /// <summary>YamlDotNet counts lines and columns from 1 and the index from 0, all in UTF-16 code units, as <see cref="TextPosition"/> does.</summary>
    public static SourceLocation At(string path, Mark mark) =>
        new(path, new TextPosition((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column), (int)mark.Index));

    /// <summary>The first character of a file.</summary>
    public static SourceLocation StartOf(string path) => new(path, TextPosition.Start);
}
