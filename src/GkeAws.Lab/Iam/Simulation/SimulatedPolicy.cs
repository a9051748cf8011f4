using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Lab.Iam.Simulation;

/// <summary>A policy that takes part in a simulation.</summary>
/// <param name="Id">As in SourcePolicyId, for example <c>PolicyInputList.1</c>.</param>
/// <param name="Type">As in SourcePolicyType.</param>
internal sealed record SimulatedPolicy(string Id, string Type, CompiledPolicy Compiled, JsonValue Json)
{
    public PolicyDocument Document => Compiled.Document;

    /// <returns>Null: the text is no such policy, and <paramref name="reading"/> says why.</returns>
    public static SimulatedPolicy? Read(string id, string type, string text, PolicyKind kind, out PolicyReading reading)
    {
        reading = PolicyReader.Read(text, kind, id);
        return reading.Document is { } document ? new SimulatedPolicy(id, type, new CompiledPolicy(document), JsonReader.Read(text, out _)!) : null;
    }

    /// <summary>
    /// Where IAM says that a statement lies: behind the bracket before it, to behind its own last one. Where a second statement of a list
    /// begins is not known; here it is behind the comma.
    /// </summary>
    public (TextPosition Start, TextPosition End) PlaceOf(int statement)
    {
        var value = ((JsonObject)Json).Find("Statement")!.Value;
        return value is not JsonArray { Items: var items } ? (Behind(value.Start), value.End)
            : (Behind(statement == 0 ? value.Start : items[statement - 1].End), items[statement].End);
    }

    private static TextPosition Behind(TextPosition bracket) => bracket with { Column = bracket.Column + 1, Offset = bracket.Offset + 1 };
}
