using Newtonsoft.Json.Linq;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>A produced document with one mistake: tests/schemas/broken/SCHEMA.json names the document and lists the mistakes.</summary>
internal sealed record BrokenVariant(string Schema, string Situation, ProducedJson Good, DocumentEdit Edit)
{
    public static IReadOnlyList<BrokenVariant> All { get; } = [.. ProducedJson.AssignedSchemas.SelectMany(Read)];

    public JToken Document => Edit.ApplyTo(JsonText.Read(Good.File.Text));

    public override string ToString() => $"{Schema}: {Situation}";

    private static IEnumerable<BrokenVariant> Read(string schema)
    {
        var file = JsonText.ReadFile("broken", schema + ".json");
        foreach (var variant in file["variants"]!.Cast<JObject>())
        {
            var source = variant["of"] ?? file["of"]!;
            var good = ProducedJson.At((string)source["project"]!, (string)source["path"]!);
            yield return new BrokenVariant(schema, (string)variant["situation"]!, good, DocumentEdit.Read(variant));
        }
    }
}
