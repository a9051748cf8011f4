using System.Security;
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

internal static class TextFormats
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
        TextFormat.Yaml or TextFormat.CSharp or TextFormat.Python => JsonPrinter.Escape(value),
        TextFormat.Xml => SecurityElement.Escape(value),
        TextFormat.Shell => value.Replace("'", @"'\''"),
        _ => value,
    };
}
