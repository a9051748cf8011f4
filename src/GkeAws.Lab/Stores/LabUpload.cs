using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>An upload in parts that is neither completed nor given up. Whoever reads or writes the parts holds the bucket's gate.</summary>
/// <param name="Algorithm">Of the checksums; null: the client named none, and S3 takes its own.</param>
/// <param name="Initiator">ARN.</param>
internal sealed record LabUpload(string Id, string Key, DateTimeOffset Initiated, string? Algorithm, bool IsComposite, string Initiator, IReadOnlyDictionary<string, string> Metadata, IReadOnlyDictionary<string, string> Tags)
{
    public SortedDictionary<int, LabPart> Parts { get; } = [];

    public JsonObject ToJson() => StateJson.Object(
        ("id", new JsonString(Id)), ("key", new JsonString(Key)), ("initiated", StateJson.Time(Initiated)), ("algorithm", new JsonString(Algorithm ?? "")), ("composite", StateJson.Flag(IsComposite)),
        ("initiator", new JsonString(Initiator)), ("metadata", StateJson.Pairs(Metadata)), ("tags", StateJson.Pairs(Tags)));

    public static LabUpload Of(JsonObject json) => new(json.Text("id"), json.Text("key"), json.TimeOf("initiated"), json.Text("algorithm") is { Length: > 0 } algorithm ? algorithm : null,
        json.FlagOf("composite"), json.Text("initiator"), json.PairsOf("metadata"), json.PairsOf("tags"));
}
