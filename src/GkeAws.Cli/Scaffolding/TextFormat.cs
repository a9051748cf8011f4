using System.Security;
using System.Text.RegularExpressions;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Scaffolding;

/// <summary>Languages of the produced files, as far as a value in them needs escaping.</summary>
internal enum TextFormat
{
    Plain,

    /// <summary>Inside double quotes.</summary>
    Json,

    /// <summary>Inside double quotes.</summary>
    Yaml,

    /// <summary>Text or a quoted attribute.</summary>
    Xml,

    /// <summary>Inside single quotes.</summary>
    Shell,

    /// <summary>Inside a plain string literal, or an identifier.</summary>
    CSharp,

    /// <summary>Inside a double-quoted string literal.</summary>
    Python,
}

internal static partial class TextFormats
{
    public static TextFormat OfPath(string path) => Path.GetExtension(path) switch
    {
        ".json" => TextFormat.Json,
        ".yaml" or ".yml" => TextFormat.Yaml,
        ".csproj" or ".props" or ".config" => TextFormat.Xml,
        ".sh" => TextFormat.Shell,
        ".cs" => TextFormat.CSharp,
        ".py" => TextFormat.Python,
        _ => TextFormat.Plain,
    };

    public static string Escape(this TextFormat format, string value) => format switch
    {
        // IAM refuses a policy document with a raw character above U+00FF (IAM API, pattern of policyDocumentType).
        TextFormat.Json => JsonPrinter.ToAscii(JsonPrinter.Escape(value)),
        // A double-quoted YAML scalar takes JSON's escapes; so do C# and Python for what JSON escapes.
        TextFormat.Yaml or TextFormat.CSharp => EscapeUnprintable(JsonPrinter.Escape(value)),
        TextFormat.Python => JsonPrinter.Escape(value),
        TextFormat.Xml => SecurityElement.Escape(value),
        TextFormat.Shell => value.Replace("'", @"'\''"),
        _ => value,
    };

    /// <summary>
    /// YAML 1.1 folds U+0085, U+2028 and U+2029 inside quotes into a space (spec 1.1, 4.2 and 5.4), and its texts hold neither other control
    /// characters nor a byte order mark (5.1); in C# the same three end a line, and with it the literal (ECMA-334, 6.3.3).
    /// </summary>
    private static string EscapeUnprintable(string value) =>
        Unprintable().Replace(value, match => $"\\u{(int)match.Value[0]:x4}");

    [GeneratedRegex(@"[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]")]
    private static partial Regex Unprintable();
}
