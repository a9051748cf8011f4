using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>A checksum as S3 keeps it with an object (S3 User Guide, Checking object integrity).</summary>
/// <param name="Algorithm">As in the header's name, lower case: <c>crc32</c>, <c>crc64nvme</c>, …</param>
/// <param name="Value">Base64; of parts' checksums with their number.</param>
/// <param name="IsComposite">A checksum of the parts' checksums.</param>
internal sealed record ObjectChecksum(string Algorithm, string Value, bool IsComposite = false)
{
    /// <summary>Of delete markers, which have no content.</summary>
    public static ObjectChecksum None { get; } = new("", "");

    public string Type => IsComposite ? "COMPOSITE" : "FULL_OBJECT";

    public JsonObject ToJson() => StateJson.Object(("algorithm", new JsonString(Algorithm)), ("value", new JsonString(Value)), ("composite", StateJson.Flag(IsComposite)));

    public static ObjectChecksum Of(JsonObject json) => new(json.Text("algorithm"), json.Text("value"), json.FlagOf("composite"));
}
