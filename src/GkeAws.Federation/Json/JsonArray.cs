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

    /// <summary>The same, for readers that walk many small lists.</summary>
    internal JsonValue[] ItemArray => items;

    public override string TypeName => "array";
}
