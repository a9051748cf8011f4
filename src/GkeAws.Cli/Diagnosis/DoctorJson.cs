using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>A report for programs. Members whose value there is none for are null, lists are never.</summary>
internal static class DoctorJson
{
    public static JsonObject Of(DoctorReport report) => JsonWriting.Object(
        ("state", JsonWriting.Text(report.State.Word())),
        ("tools", JsonWriting.Array(report.Tools.Select(tool => JsonWriting.Object(("name", JsonWriting.Text(tool.Name)), ("version", JsonMembers.Text(tool.Version)))))),
        ("environments", JsonWriting.Array(report.Environments.Select(Of))));

    private static JsonObject Of(EnvironmentDiagnosis diagnosis) => JsonWriting.Object(
        ("environment", JsonWriting.Text(diagnosis.Environment.Name.Value)),
        ("account", JsonWriting.Text(diagnosis.Environment.Account.Value)),
        ("state", JsonWriting.Text(diagnosis.State.Word())),
        ("lines", JsonWriting.Array(diagnosis.Lines.Select(line => JsonWriting.Object(
            ("part", JsonWriting.Text(line.Part.Word())),
            ("subject", JsonWriting.Text(line.Subject)),
            ("state", JsonWriting.Text(line.State.Word())),
            ("what", JsonWriting.Text(line.What)),
            ("next", JsonMembers.Text(line.Next)),
            ("details", JsonWriting.Texts(line.Details)))))));
}
