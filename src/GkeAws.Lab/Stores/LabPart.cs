using GkeAws.Federation.Json;
using GkeAws.Lab.Stores.Contents;

namespace GkeAws.Lab.Stores;

/// <summary>A part of an upload.</summary>
/// <param name="ETag">MD5 of the content in hex, without quotes.</param>
internal sealed record LabPart(int Number, LabContent Content, string ETag, DateTimeOffset Modified, ObjectChecksum Checksum)
{
    public JsonObject ToJson(string upload) => StateJson.Object(
        ("upload", new JsonString(upload)), ("number", StateJson.Number(Number)), ("content", Content.ToJson()), ("etag", new JsonString(ETag)), ("modified", StateJson.Time(Modified)),
        ("checksum", Checksum.ToJson()));

    public static LabPart Of(JsonObject json, ContentFolder folder) =>
        new((int)json.NumberOf("number"), LabContent.Of(json, folder), json.Text("etag"), json.TimeOf("modified"), ObjectChecksum.Of(json.Object("checksum")));
}
