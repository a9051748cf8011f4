using GkeAws.Generators.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace GkeAws.Generators.Emit;

/// <summary>Values as C# source.</summary>
internal static class CSharpLiteral
{
    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static Constant Text(string name, string value, string summary) => new("string", name, Of(value), summary);
}
