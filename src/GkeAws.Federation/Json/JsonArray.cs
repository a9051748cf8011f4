namespace GkeAws.Federation.Json;

public sealed class JsonArray : JsonValue
{
    private readonly JsonValue[] items;

    public JsonArray(IEnumerable<JsonValue> items)
        : this([.. items], TextPosition.Start, TextPosition.Start)
    {
    }

    internal JsonArray(JsonValue[] items, TextPosition start, TextPosition end)
        : base(start, end) => this.items = items;

    public IReadOnlyList<JsonValue> Items => items;

    public override string TypeName => "array";
}
