namespace GkeAws.Federation.Json;

/// <summary>A place in the text that knows its line, and the first thing that went wrong.</summary>
internal sealed class JsonCursor
{
    private string text = "";
    private int line;
    private int lineStart;

    public string Text => text;

    public int Offset { get; set; }

    public JsonError? Error { get; private set; }

    public bool AtEnd => Offset >= text.Length;

    /// <summary>U+0000 at the end of the text, which no rule of the grammar expects.</summary>
    public char Current => (uint)Offset < (uint)text.Length ? text[Offset] : '\0';

    /// <summary>Right only on the line of the last white space skipped; no other token of JSON spans lines.</summary>
    public TextPosition Position => new(line, Offset - lineStart + 1, Offset);

    public void Begin(string document)
    {
        text = document;
        (Offset, line, lineStart, Error) = (0, 1, 0, null);
    }

    public void SkipWhiteSpace()
    {
        var offset = Offset;
        while ((uint)offset < (uint)text.Length)
        {
            var c = text[offset];
            if (c > ' ')
            {
                break;
            }

            offset++;
            if (c is ' ' or '\t')
            {
                continue;
            }

            if (c == '\r')
            {
                offset += (uint)offset < (uint)text.Length && text[offset] == '\n' ? 1 : 0;
            }
            else if (c != '\n')
            {
                offset--;
                break;
            }

            line++;
            lineStart = offset;
        }

        Offset = offset;
    }

    /// <param name="expected">Completes "Expected …", for example <c>',' or '}' after the member</c>.</param>
    public void Expected(string expected) =>
        Fail($"Expected {expected}, found {JsonFound.Describe(text, Offset)}.");

    public void Fail(string message) => Error = new(message, Position);
}
