namespace GkeAws.Federation.Json;

/// <summary>A name and its value in an object.</summary>
public sealed class JsonMember
{
    // A name lies on one line, so its length says where it ends.
    private readonly int nameLength;

    public JsonMember(string name, JsonValue value)
        : this(name, TextPosition.Start, 0, value)
    {
    }

    internal JsonMember(string name, TextPosition nameStart, int nameLength, JsonValue value)
    {
        (Name, NameStart, Value) = (name, nameStart, value);
        this.nameLength = nameLength;
    }

    /// <summary>Unescaped, without quotes.</summary>
    public string Name { get; }

    /// <summary>The name's opening quote.</summary>
    public TextPosition NameStart { get; }

    /// <summary>Just after the name's closing quote.</summary>
    public TextPosition NameEnd => new(NameStart.Line, NameStart.Column + nameLength, NameStart.Offset + nameLength);

    public JsonValue Value { get; }
}
