using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Generators.Models;

/// <summary>A finding without anything of the compiler in it.</summary>
internal sealed record FindingModel(string Id, string Title, Severity Severity, string Message, string Path, TextPosition Position)
{
    public static FindingModel Of(Finding finding, string path) =>
        new(finding.Rule.Id, finding.Rule.Title, finding.Severity, finding.Message, path, finding.Location?.Position ?? TextPosition.Start);

    public Diagnostic ToDiagnostic()
    {
        var severity = Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
#pragma warning disable RS2000 // The rules are registered in RuleRegister; release tracking comes with the analyzers of these files.
        var descriptor = new DiagnosticDescriptor(Id, Title, "{0}", "GkeAws.Parameters", severity, isEnabledByDefault: true);
#pragma warning restore RS2000
        var place = new LinePosition(Position.Line - 1, Position.Column - 1);
        return Diagnostic.Create(descriptor, Location.Create(Path, new TextSpan(Position.Offset, 0), new LinePositionSpan(place, place)), Message);
    }
}
