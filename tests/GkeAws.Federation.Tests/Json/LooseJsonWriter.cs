using System.Text;
using GkeAws.Federation.Json;

namespace GkeAws.Federation.Tests.Json;

/// <summary>Writes a document as differently as the grammar allows: any white space between tokens, any character escaped.</summary>
internal sealed class LooseJsonWriter(Random random)
{
    private static readonly string[] Spaces = ["", "", "", " ", "\t", "\n", "\r\n", "\r", "  \n\t", "\n\r\n\r"];

    private readonly StringBuilder output = new();

    public string Write(JsonValue document)
    {
        Space();
        Append(document);
        Space();
        return output.ToString();
    }

    private void Append(JsonValue value)
    {
        switch (value)
        {
            case JsonObject members:
                AppendAll('{', members.Members, AppendMember, '}');
                break;
            case JsonArray array:
                AppendAll('[', array.Items, Append, ']');
                break;
            case JsonString text:
                AppendQuoted(text.Value);
                break;
            default:
                output.Append(JsonPrinter.PrintCompact(value));
                break;
        }
    }

    private void AppendAll<T>(char open, IReadOnlyList<T> parts, Action<T> append, char close)
    {
        output.Append(open);
        Space();
        for (var index = 0; index < parts.Count; index++)
        {
            if (index > 0)
            {
                output.Append(',');
                Space();
            }

            append(parts[index]);
            Space();
        }

        output.Append(close);
    }

    private void AppendMember(JsonMember member)
    {
        AppendQuoted(member.Name);
        Space();
        output.Append(':');
        Space();
        Append(member.Value);
    }

    private void AppendQuoted(string text)
    {
        output.Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            var length = char.IsHighSurrogate(text[index]) ? 2 : 1;
            var character = text.Substring(index, length);
            output.Append(random.Next(4) == 0 ? Escaped(character) : JsonPrinter.Escape(character));
            index += length - 1;
        }

        output.Append('"');
    }

    private string Escaped(string character) =>
        string.Concat(character.Select(unit => "\\u" + ((int)unit).ToString(random.Next(2) == 0 ? "x4" : "X4", null)));

    private void Space() => output.Append(Spaces[random.Next(Spaces.Length)]);
}
