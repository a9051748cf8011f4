using GkeAws.Cli.Regeneration;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using static GkeAws.Cli.Output.JsonWriting;

namespace GkeAws.Cli.Output;

/// <summary>Findings, and the state of each file that is not as a render gives it, as one JSON object.</summary>
internal static class FindingsJson
{
    public static JsonObject Document(IEnumerable<Finding> findings, IEnumerable<PlannedFile> files) => Object(
        ("findings", Array(findings.Select(Of))),
        ("files", Array(files.Where(file => file.State != FileState.Unchanged).Select(Of))));

    public static string SeverityWord(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };

    private static JsonObject Of(Finding finding) => Object(
        ("rule", Text(finding.Rule.Id)),
        ("severity", Text(SeverityWord(finding.Severity))),
        ("message", Text(finding.Message)),
        ("path", finding.Location is { } location ? Text(location.Path) : null),
        ("line", finding.Location?.Position is { } line ? Number(line.Line) : null),
        ("column", finding.Location?.Position is { } column ? Number(column.Column) : null));

    private static JsonObject Of(PlannedFile file) => Object(
        ("path", Text(file.Path)),
        ("state", Text(Word(file.State))));

    private static string Word(FileState state) => state switch
    {
        FileState.Edited => "edited",
        FileState.Stale => "stale",
        FileState.Conflicting => "conflicting",
        FileState.Missing => "missing",
        FileState.Orphan => "orphan",
        _ => "unchanged",
    };
}
