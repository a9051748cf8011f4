#if NET
using System.Buffers;
#endif
using System.Text;

namespace GkeAws.Federation.Json;

/// <summary>The grammar of RFC 8259 §7, and §8.2 read strictly: a surrogate without its partner is refused, escaped or not.</summary>
internal static class JsonStringSyntax
{
#if NET
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\', .. Enumerable.Range('\uD800', '\uE000' - '\uD800').Select(c => (char)c)]);
#endif

    /// <summary>Reads from the opening quote to just after the closing one.</summary>
    /// <returns>The unescaped text; null when the cursor holds the error.</returns>
    public static string? Read(JsonCursor cursor)
    {
        var text = cursor.Text;
        var start = cursor.Offset;
        var segment = start + 1;
        var offset = segment;
        StringBuilder? unescaped = null;
        while (true)
        {
            offset = SkipPlain(text, offset);
            cursor.Offset = offset;
            switch (cursor.Current)
            {
                case '"':
                    cursor.Offset = offset + 1;
                    return unescaped is null
                        ? text.Substring(segment, offset - segment)
                        : unescaped.Append(text, segment, offset - segment).ToString();

                case '\\':
                    unescaped = (unescaped ?? new()).Append(text, segment, offset - segment);
                    if (!JsonEscapeSyntax.Read(cursor, unescaped))
                    {
                        return null;
                    }

                    offset = segment = cursor.Offset;
                    break;

                case >= '\uD800' when offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]):
                    offset += 2;
                    break;

                default:
                    Refuse(cursor, start);
                    return null;
            }
        }
    }

    /// <summary>To the next quote, backslash, control character, surrogate, or the end.</summary>
    private static int SkipPlain(string text, int offset)
    {
#if NET
        var plain = text.AsSpan(offset).IndexOfAny(NotPlain);
        return plain < 0 ? text.Length : offset + plain;
#else
        while (offset < text.Length && text[offset] is not ('"' or '\\' or < ' ' or (>= '\uD800' and <= '\uDFFF')))
        {
            offset++;
        }

        return offset;
#endif
    }

    private static void Refuse(JsonCursor cursor, int start)
    {
        var end = cursor.Position;
        var startColumn = end.Column - (end.Offset - start);
        if (cursor.AtEnd || cursor.Current is '\n' or '\r')
        {
            cursor.Expected($"'\"' to close the string that begins in column {startColumn}");
        }
        else if (char.IsSurrogate(cursor.Current))
        {
            cursor.Expected("a whole character in the string");
        }
        else
        {
            cursor.Expected($"no control character in the string (write it as \\u{(int)cursor.Current:x4})");
        }
    }
}
