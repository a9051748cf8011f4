using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GkeAws.Generators.Diagnostics;

/// <summary>
/// Severity of a rule for one additional file. The compiler applies <c>dotnet_diagnostic.ID.severity</c> of an .editorconfig to C# files
/// only (a .globalconfig works everywhere), so sections for JSON files have a key of ours: <c>gke_aws.ID.severity</c>, with the same words.
/// </summary>
internal static class SeverityChoice
{
    /// <returns>Null: the rule does not speak here.</returns>
    public static DiagnosticSeverity? Of(string id, DiagnosticSeverity given, AnalyzerConfigOptions options) =>
        !options.TryGetValue($"gke_aws.{id}.severity", out var word) ? given : word.Trim().ToLowerInvariant() switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            "suggestion" => DiagnosticSeverity.Info,
            "silent" or "refactoring" => DiagnosticSeverity.Hidden,
            "none" => null,
            _ => given,
        };
}
