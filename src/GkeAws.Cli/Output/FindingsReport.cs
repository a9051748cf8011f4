using GkeAws.Cli.Regeneration;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Output;

/// <summary>Findings on standard output, in the form that was asked for.</summary>
internal static class FindingsReport
{
    public static void Write(Terminal terminal, ReportFormat format, IReadOnlyList<Finding> findings, IEnumerable<PlannedFile> files)
    {
        switch (format)
        {
            case ReportFormat.Json:
                terminal.Answer(JsonPrinter.Print(FindingsJson.Document(findings, files)));
                break;
            case ReportFormat.Sarif:
                terminal.Answer(JsonPrinter.Print(SarifLog.Document(findings)));
                break;
            default:
                foreach (var finding in findings)
                {
                    WriteText(terminal, finding);
                }
                break;
        }
    }

    /// <summary>What a message has beyond its first line stands indented below it.</summary>
    private static void WriteText(Terminal terminal, Finding finding)
    {
        var text = finding.ToString().Replace("\n", "\n  ");
        terminal.Answer(terminal.IsColoured ? VerdictColour.Paint(text) : text);
    }
}
