using System.Globalization;

namespace GkeAws.Federation.Json;

/// <summary>A number as its text, so that nothing is lost by a conversion nobody asked for.</summary>
public sealed class JsonNumber : JsonValue
{
    /// <exception cref="ArgumentException">The text is not a number of RFC 8259 §6.</exception>
    public JsonNumber(string text)
        : this(text, TextPosition.Start, TextPosition.Start)
    {
        if (!JsonNumberSyntax.IsNumber(text))
        {
            throw new ArgumentException($"'{text}' is not a JSON number.", nameof(text));
        }
    }

    public JsonNumber(long value)
        : this(value.ToString(CultureInfo.InvariantCulture), TextPosition.Start, TextPosition.Start)
    {
    }

    internal JsonNumber(string text, TextPosition start, TextPosition end)
        : base(start, end) => Text = text;

    /// <summary>As written: <c>1.0</c>, <c>1E2</c> and <c>-0</c> stay.</summary>
    public string Text { get; }

    public override string TypeName => "number";

    /// <summary>False for a fraction, an exponent (even <c>1.0</c> and <c>1e2</c>, as System.Text.Json has it) or a value outside 64 bits.</summary>
    public bool TryGetInt64(out long value) =>
        long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
