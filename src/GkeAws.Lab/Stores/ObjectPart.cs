using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>A part of an object that was uploaded in parts.</summary>
/// <param name="Checksum">Base64, by the object's algorithm.</param>
internal sealed record ObjectPart(int Number, long Length, string Checksum)
{
    public JsonObject ToJson() => StateJson.Object(("number", StateJson.Number(Number)), ("length", StateJson.Number(Length)), ("checksum", new JsonString(Checksum)));

    public static ObjectPart Of(JsonObject json) => new((int)json.NumberOf("number"), json.NumberOf("length"), json.Text("checksum"));
}
