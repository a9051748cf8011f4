using System.Text.RegularExpressions;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>
/// How the API server types an unquoted scalar: the words and number forms of YAML 1.1 and of 1.2 together
/// (measured on kube-apiserver 1.36: <c>y yes on no off NO true 012 0o14 1e3 0x1F 1_000 .5 123456789012</c> are not texts,
/// <c>null ~</c> vanish, <c>1:30 2026-01-01 ap-south-1</c> are texts).
/// </summary>
internal static partial class PlainScalar
{
    public static PlainScalarType TypeOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PlainScalarType.Null,
        _ when Boolean(text) is not null => PlainScalarType.Boolean,
        _ when Integer().IsMatch(text) => PlainScalarType.Integer,
        _ when Number().IsMatch(text) => PlainScalarType.Number,
        _ => PlainScalarType.Text,
    };

    public static bool? Boolean(string text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => true,
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => false,
        _ => null,
    };

    [GeneratedRegex(@"\A[-+]?(0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"\A([-+]?(\.[0-9][0-9_]*|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex Number();
}
