using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Editing;

/// <summary>Changes a list, laid out as its items were.</summary>
internal static class JsonListEdit
{
    /// <summary>One more item at the end.</summary>
    public static string Append(string text, JsonArray list, JsonValue item)
    {
        if (list.Items.Count == 0)
        {
            return text.Remove(list.Start.Offset, list.End.Offset - list.Start.Offset).Insert(list.Start.Offset, $"[{Inline(item)}]");
        }

        var last = list.Items[list.Items.Count - 1];
        var indent = IndentOf(text, last.Start.Offset);
        var added = indent is null ? $", {Inline(item)}" : $",{LineEnd(text)}{indent}{Spell(text, list, item)}";
        return text.Insert(last.End.Offset, added);
    }

    /// <summary>Other items, as texts.</summary>
    public static string Replace(string text, JsonArray list, IReadOnlyList<string> items)
    {
        var indent = list.Items.Count == 0 ? null : IndentOf(text, list.Items[0].Start.Offset);
        var lineEnd = LineEnd(text);
        var written = items.Count == 0 ? "[]"
            : indent is null ? $"[{string.Join(", ", items)}]"
            : $"[{lineEnd}{indent}{string.Join($",{lineEnd}{indent}", items)}{text.Substring(list.Items[list.Items.Count - 1].End.Offset, list.End.Offset - list.Items[list.Items.Count - 1].End.Offset)}";
        return text.Remove(list.Start.Offset, list.End.Offset - list.Start.Offset).Insert(list.Start.Offset, written);
    }

    /// <summary>An item as the list's last one is spelt: on one line, or a member a line.</summary>
    public static string Spell(string text, JsonArray list, JsonValue item) =>
        list.Items.Count > 0 && list.Items[list.Items.Count - 1] is var last && last.Start.Line != last.End.Line && IndentOf(text, last.Start.Offset) is { } indent
            ? JsonPrinter.Print(item).Replace("\n", LineEnd(text) + indent)
            : Inline(item);

    private static string LineEnd(string text) => text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";

    /// <summary>White space before a value that begins its line; null: something else stands there.</summary>
    private static string? IndentOf(string text, int offset)
    {
        var begin = offset;
        while (begin > 0 && text[begin - 1] is ' ' or '\t')
        {
            begin--;
        }
        return begin > 0 && text[begin - 1] is '\n' or '\r' ? text.Substring(begin, offset - begin) : null;
    }

    /// <summary>On one line, with spaces, as people write it.</summary>
    public static string Inline(JsonValue value) => value switch
    {
        JsonObject item => $"{{ {string.Join(", ", item.Members.Select(member => $"\"{JsonPrinter.Escape(member.Name)}\": {Inline(member.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Items.Select(Inline))}]",
        _ => JsonPrinter.PrintCompact(value),
    };
}
