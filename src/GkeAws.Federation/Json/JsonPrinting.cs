using System.Text;

namespace GkeAws.Federation.Json;

/// <summary>One document on its way into text.</summary>
internal sealed class JsonPrinting(StringBuilder output, bool indented)
{
    private int depth;

    public void Append(JsonValue value)
    {
        switch (value)
        {
            case JsonObject { Members: var members }:
                Open('{');
                for (var index = 0; index < members.Count; index++)
                {
                    Separate(isFirst: index == 0);
                    AppendQuoted(members[index].Name);
                    output.Append(indented ? ": " : ":");
                    Append(members[index].Value);
                }

                Close('}', isEmpty: members.Count == 0);
                break;
            case JsonArray { Items: var items }:
                Open('[');
                for (var index = 0; index < items.Count; index++)
                {
                    Separate(isFirst: index == 0);
                    Append(items[index]);
                }

                Close(']', isEmpty: items.Count == 0);
                break;
            case JsonString { Value: var text }:
                AppendQuoted(text);
                break;
            case JsonNumber { Text: var digits }:
                output.Append(digits);
                break;
            case JsonBoolean { Value: var isTrue }:
                output.Append(isTrue ? "true" : "false");
                break;
            default:
                output.Append("null");
                break;
        }
    }

    private void Open(char bracket)
    {
        output.Append(bracket);
        depth++;
    }

    private void Separate(bool isFirst)
    {
        if (!isFirst)
        {
            output.Append(',');
        }

        BreakLine();
    }

    private void Close(char bracket, bool isEmpty)
    {
        depth--;
        if (!isEmpty)
        {
            BreakLine();
        }

        output.Append(bracket);
    }

    private void BreakLine()
    {
        if (indented)
        {
            output.Append('\n').Append(' ', 2 * depth);
        }
    }

    private void AppendQuoted(string text)
    {
        output.Append('"');
        JsonPrinter.AppendEscaped(output, text);
        output.Append('"');
    }
}
