namespace GkeAws.Federation.Json;

/// <summary>A name and its value in an object.</summary>
public sealed class JsonMember
{
    public JsonMember(string name, JsonValue value)
        : this(name, TextPosition.Start, TextPosition.Start, value)
    {
    }

    internal JsonMember(string name, TextPosition nameStart, TextPosition nameEnd, JsonValue value)
    {
        Name = name;
        NameStart = nameStart;
        NameEnd = nameEnd;
        Value = value;
    }

    /// <summary>Unescaped, without quotes.</summary>
    public string Name { get; }

    /// <summary>The name's opening quote.</summary>
    public TextPosition NameStart { get; }

    /// <summary>Just after the name's closing quote.</summary>
    public TextPosition NameEnd { get; }

    public JsonValue Value { get; }
}
