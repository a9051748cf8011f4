using GkeAws.Federation.Json;
using GkeAws.Lab.Stores.Contents;

namespace GkeAws.Lab.Stores;

/// <summary>A version of an object with its content.</summary>
/// <param name="ETag">Without quotes: MD5 of the content in hex; of parts, the MD5 of their MD5s and their number.</param>
/// <param name="Metadata">What the answer's headers repeat: Content-Type and others, x-amz-meta-…</param>
internal sealed record LabObject(string Key, LabContent Content, string ETag, DateTimeOffset Modified, ObjectChecksum Checksum, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The version of a bucket that keeps none (S3 User Guide, How S3 Versioning works).</summary>
    public const string NullVersion = "null";

    public string Version { get; init; } = NullVersion;

    /// <summary>Says that there is no object, from this version on.</summary>
    public bool IsDeleteMarker { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = StateJson.NoPairs;

    /// <summary>In order; none when the object was written in one request.</summary>
    public IReadOnlyList<ObjectPart> Parts { get; init; } = [];

    public static LabObject Marker(string key, DateTimeOffset now) =>
        new(key, LabContent.Empty, "", now, ObjectChecksum.None, StateJson.NoPairs) { IsDeleteMarker = true };

    public JsonObject ToJson() => StateJson.Object(
        ("key", new JsonString(Key)), ("version", new JsonString(Version)), ("marker", StateJson.Flag(IsDeleteMarker)), ("content", Content.ToJson()), ("etag", new JsonString(ETag)),
        ("modified", StateJson.Time(Modified)), ("checksum", Checksum.ToJson()), ("metadata", StateJson.Pairs(Metadata)), ("tags", StateJson.Pairs(Tags)),
        ("parts", new JsonArray(Parts.Select(part => part.ToJson()))));

    public static LabObject Of(JsonObject json, ContentFolder folder) =>
        new(json.Text("key"), LabContent.Of(json, folder), json.Text("etag"), json.TimeOf("modified"), ObjectChecksum.Of(json.Object("checksum")), json.PairsOf("metadata"))
        {
            Version = json.Text("version"),
            IsDeleteMarker = json.FlagOf("marker"),
            Tags = json.PairsOf("tags"),
            Parts = [.. json.Objects("parts").Select(ObjectPart.Of)],
        };
}
