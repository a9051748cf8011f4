using GkeAws.Federation.Parameters;
using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>
/// An edit of a good federation.json and what the reader and the produced schema say about it
/// (tests/schemas/agreement/federation.json): <c>both</c>, or <c>reader</c> and <c>schema</c> with the reason why they differ:
/// <c>because</c> names what a schema cannot say, <c>fix</c> names what one of the two should say and does not yet.
/// </summary>
internal sealed record ReaderAgreementCase(string Situation, JToken Document, bool ReaderAccepts, bool SchemaAccepts, string? Because, string? Fix)
{
    public static IReadOnlyList<ReaderAgreementCase> All { get; } = ReadAll();

    public ParametersResult Read() => ParametersReader.Read(Document.ToString(), "federation.json");

    private static IReadOnlyList<ReaderAgreementCase> ReadAll()
    {
        var file = JsonText.ReadFile("agreement", "federation.json");
        var good = JsonText.ReadFile("projects", (string)file["of"]! + ".json");
        return [.. file["variants"]!.Cast<JObject>().Select(variant => new ReaderAgreementCase(
            (string)variant["situation"]!,
            DocumentEdit.Read(variant).ApplyTo(good),
            Accepts(variant["both"] ?? variant["reader"]!),
            Accepts(variant["both"] ?? variant["schema"]!),
            (string?)variant["because"],
            (string?)variant["fix"]))];
    }

    private static bool Accepts(JToken verdict) => (string)verdict! switch
    {
        "accepts" => true,
        "refuses" => false,
        var other => throw new InvalidOperationException($"a verdict is accepts or refuses, not {other}"),
    };
}
