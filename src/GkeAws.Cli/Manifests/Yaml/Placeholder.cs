using System.Text.RegularExpressions;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>Texts that a person was meant to replace: the guide's <c>&lt;AWS_ACCOUNT_ID&gt;</c>, our template's tokens, other engines' braces, and the usual words.</summary>
internal static partial class Placeholder
{
    /// <summary>The first placeholder anywhere in the text, or null.</summary>
    public static string? In(string text) => Anywhere().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The placeholder that the text starts with, or null.</summary>
    public static string? AtStart(string text) => Anywhere().Match(text) is { Success: true, Index: 0 } match ? match.Value : null;

    [GeneratedRegex(@"<[A-Z][A-Z0-9]*([_ -][A-Z0-9]+)*>|<[Yy]our[-_ ][A-Za-z0-9_ -]+>|@@[A-Za-z][A-Za-z0-9_.-]*@@|\{\{-?\s*[A-Za-z_][^{}\n]*\}\}|\b(CHANGE[_-]?ME|REPLACE[_-]?ME|FIX[_-]?ME|TODO|TBD)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}
