using System.Globalization;
using System.Text;

namespace GkeAws.Federation.Json;

/// <summary>Writes values in the order they stand; what it writes, <see cref="JsonReader"/> reads (within its limits).</summary>
public static class JsonPrinter
{
    /// <summary>Indented by two, lines end with LF, no line end at the end; empty objects and arrays are <c>{}</c> and <c>[]</c>.</summary>
    public static string Print(JsonValue value) => Print(value, indented: true);

    /// <summary>One line without white space between tokens.</summary>
    public static string PrintCompact(JsonValue value) => Print(value, indented: false);

    /// <summary>
    /// The text as it stands between quotes: quote, backslash and control characters escaped, all else as it is.
    /// A surrogate without its partner has no UTF-8 form and becomes U+FFFD, as any UTF-8 encoder would have it.
    /// </summary>
    public static string Escape(string text)
    {
        var first = FirstUnprintable(text, 0);
        if (first == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    /// <summary>The same document in ASCII, for readers with a small alphabet: beyond it stand only string contents, which can be escaped.</summary>
    public static string ToAscii(string json)
    {
        if (json.All(c => c < '\u007F'))
        {
            return json;
        }

        var ascii = new StringBuilder(json.Length + 64);
        foreach (var c in json)
        {
            _ = c < '\u007F' ? ascii.Append(c) : ascii.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return ascii.ToString();
    }

    internal static void AppendEscaped(StringBuilder output, string text)
    {
        var segment = 0;
        for (var next = FirstUnprintable(text, 0); next < text.Length; next = FirstUnprintable(text, segment))
        {
            output.Append(text, segment, next - segment);
            AppendUnprintable(output, text[next]);
            segment = next + 1;
        }

        output.Append(text, segment, text.Length - segment);
    }

    private static string Print(JsonValue value, bool indented)
    {
        var output = new StringBuilder();
        new JsonPrinting(output, indented).Append(value);
        return output.ToString();
    }

    private static int FirstUnprintable(string text, int offset)
    {
        for (; offset < text.Length; offset++)
        {
            var c = text[offset];
            if (c is '"' or '\\' or < ' ')
            {
                break;
            }

            if (char.IsSurrogate(c))
            {
                if (offset + 1 == text.Length || !char.IsSurrogatePair(c, text[offset + 1]))
                {
                    break;
                }

                offset++;
            }
        }

        return offset;
    }

    private static void AppendUnprintable(StringBuilder output, char c) => _ = c switch
    {
        '"' => output.Append("\\\""),
        '\\' => output.Append("\\\\"),
        '\b' => output.Append("\\b"),
        '\f' => output.Append("\\f"),
        '\n' => output.Append("\\n"),
        '\r' => output.Append("\\r"),
        '\t' => output.Append("\\t"),
        < ' ' => output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
        _ => output.Append('\uFFFD'),
    };
}
