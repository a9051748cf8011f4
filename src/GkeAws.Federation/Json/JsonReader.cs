namespace GkeAws.Federation.Json;

/// <summary>
/// Reads RFC 8259 strictly: no comments, no trailing commas, no byte order mark. Accepts and refuses what System.Text.Json does,
/// with strings that are not well-formed UTF-16 refused at once (there: when the string is asked for).
/// </summary>
public static class JsonReader
{
    /// <summary>Objects and arrays inside one another, as in System.Text.Json.</summary>
    public const int MaxDepth = 64;

    /// <summary>Longest text in UTF-16 code units.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Never throws: exactly one of result and <paramref name="error"/> is null.</summary>
    public static JsonValue? Read(string text, out JsonError? error)
    {
        text ??= "";
        error = RefuseWhole(text);
        return error is null ? JsonParser.Read(text, out error) : null;
    }

    private static JsonError? RefuseWhole(string text)
    {
        if (text.Length > MaxLength)
        {
            return new($"The text has {text.Length} characters; at most {MaxLength} are read.", TextPosition.Start);
        }

        return text.Length > 0 && text[0] == '\uFEFF'
            ? new("The file begins with a byte order mark (U+FEFF); save it as UTF-8 without one.", TextPosition.Start)
            : null;
    }
}
