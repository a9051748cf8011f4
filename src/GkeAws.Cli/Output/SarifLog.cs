using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules;
using static GkeAws.Cli.Output.JsonWriting;

namespace GkeAws.Cli.Output;

/// <summary>Findings as SARIF 2.1.0 (OASIS): one run, the rules that spoke, and a result for each finding.</summary>
internal static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static JsonObject Document(IReadOnlyList<Finding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        return Object(
            ("$schema", Text(Schema)),
            ("version", Text("2.1.0")),
            ("runs", Array([Object(
                ("tool", Object(("driver", Object(
                    ("name", Text("gke-aws")),
                    ("semanticVersion", Text(RenderSettings.ToolVersion)),
                    ("rules", Array(rules.Select(Of))))))),
                // The same numbers as in text and in the compiler: UTF-16 code units.
                ("columnKind", Text("utf16CodeUnits")),
                ("results", Array(findings.Select(finding => Of(finding, rules.FindIndex(rule => rule.Id == finding.Rule.Id))))))])));
    }

    private static JsonObject Of(Rule rule) => Object(
        ("id", Text(rule.Id)),
        ("shortDescription", Object(("text", Text(rule.Title)))),
        ("help", Object(("text", Text(rule.Page)), ("markdown", Text(rule.Page)))),
        ("defaultConfiguration", Object(("level", Text(Level(rule.Severity))))));

    private static JsonObject Of(Finding finding, int ruleIndex) => Object(
        ("ruleId", Text(finding.Rule.Id)),
        ("ruleIndex", Number(ruleIndex)),
        ("level", Text(Level(finding.Severity))),
        ("message", Object(("text", Text(finding.Message)))),
        ("locations", finding.Location is { } location ? Array([Of(location)]) : null));

    private static JsonObject Of(SourceLocation location) => Object(
        ("physicalLocation", Object(
            ("artifactLocation", Object(("uri", Text(Address(location.Path))))),
            ("region", location.Position is { } position
                ? Object(("startLine", Number(position.Line)), ("startColumn", Number(position.Column)))
                : null))));

    /// <summary>A relative reference (RFC 3986): parts escaped, <c>/</c> between them.</summary>
    private static string Address(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
