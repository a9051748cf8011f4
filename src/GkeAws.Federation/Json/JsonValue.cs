namespace GkeAws.Federation.Json;

/// <summary>One of the six kinds of RFC 8259 §3, with its place in the text it was read from. A value built by code stands at the start.</summary>
public abstract class JsonValue
{
    private protected JsonValue(TextPosition start, TextPosition end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The value's first character.</summary>
    public TextPosition Start { get; }

    /// <summary>Just after the value's last character.</summary>
    public TextPosition End { get; }

    /// <summary><c>object</c>, <c>array</c>, <c>string</c>, <c>number</c>, <c>boolean</c> or <c>null</c>.</summary>
    public abstract string TypeName { get; }
}
