namespace GkeAws.Federation.Json;

public sealed class JsonBoolean : JsonValue
{
    public JsonBoolean(bool value)
        : this(value, TextPosition.Start, TextPosition.Start)
    {
    }

    internal JsonBoolean(bool value, TextPosition start, TextPosition end)
        : base(start, end) => Value = value;

    public bool Value { get; }

    public override string TypeName => "boolean";
}
