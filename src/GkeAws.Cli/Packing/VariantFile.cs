using System.Text.RegularExpressions;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Packing;

/// <summary>A file of the package, and when the template engine takes it.</summary>
/// <param name="Condition">In the engine's language; empty: always.</param>
/// <param name="Folder">Files with the same condition lie in one folder.</param>
internal sealed partial record VariantFile(RenderedFile File, string Condition, string Folder)
{
    /// <summary>The file and, when it is merged later, the copy that the merge starts from: path in the project, text.</summary>
    public IEnumerable<(string Path, string Text)> InProject =>
        File.Base is { } copy ? [(File.Path, File.Text), (copy.Path, copy.Text)] : [(File.Path, File.Text)];

    /// <summary>The same with the path in the package.</summary>
    public IEnumerable<(string Path, string Text)> InPackage => InProject.Select(file => ($"{Folder}/{file.Path}", file.Text));

    /// <summary>The engine has nothing to replace in it and can copy it.</summary>
    public bool IsCopied => !Token().IsMatch(File.Text);

    [GeneratedRegex("@@[^@\\s]*@@")]
    public static partial Regex Token();
}
