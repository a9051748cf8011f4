using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>An object of a bucket with its content.</summary>
/// <param name="ETag">MD5 of the content in hex, without quotes.</param>
/// <param name="ChecksumAlgorithm">As in the header's name, lower case: <c>crc32</c>, <c>crc64nvme</c>, …</param>
/// <param name="Checksum">Base64.</param>
/// <param name="Metadata">What the answer's headers repeat: Content-Type and others, x-amz-meta-…</param>
internal sealed record LabObject(
    string Key, ReadOnlyMemory<byte> Content, string ETag, DateTimeOffset Modified, string ChecksumAlgorithm, string Checksum, IReadOnlyDictionary<string, string> Metadata)
{
    public JsonObject ToJson(string bucket, string content) => StateJson.Object(
        ("bucket", new JsonString(bucket)), ("key", new JsonString(Key)), ("content", new JsonString(content)), ("etag", new JsonString(ETag)),
        ("modified", StateJson.Time(Modified)), ("algorithm", new JsonString(ChecksumAlgorithm)), ("checksum", new JsonString(Checksum)), ("metadata", StateJson.Pairs(Metadata)));

    public static LabObject Of(JsonObject json, ReadOnlyMemory<byte> content) => new(
        json.Text("key"), content, json.Text("etag"), json.TimeOf("modified"), json.Text("algorithm"), json.Text("checksum"), json.PairsOf("metadata"));
}
