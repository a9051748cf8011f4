namespace GkeAws.Federation.Json;

public sealed class JsonNull : JsonValue
{
    public JsonNull()
        : this(TextPosition.Start, TextPosition.Start)
    {
    }

    internal JsonNull(TextPosition start, TextPosition end)
        : base(start, end)
    {
    }

    public override string TypeName => "null";
}
