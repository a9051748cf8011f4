namespace GkeAws.Federation.Json;

public sealed class JsonString : JsonValue
{
    public JsonString(string value)
        : this(value, TextPosition.Start, TextPosition.Start)
    {
    }

    internal JsonString(string value, TextPosition start, TextPosition end)
        : base(start, end) => Value = value;

    /// <summary>Unescaped, without quotes. What the reader gives is well-formed UTF-16.</summary>
    public string Value { get; }

    public override string TypeName => "string";
}
