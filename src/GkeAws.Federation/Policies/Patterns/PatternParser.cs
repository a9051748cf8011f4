namespace GkeAws.Federation.Policies.Patterns;

/// <summary>
/// Cuts a policy's text into parts: wildcards, and variables <c>${key}</c>, <c>${key, 'default'}</c> with the three escapes
/// <c>${*}</c>, <c>${?}</c>, <c>${$}</c> (IAM User Guide, Policy elements: Variables and tags). What only looks like a variable is text.
/// </summary>
internal static class PatternParser
{
    private const string Opening = "${";
    private const string BeforeDefault = ", '";
    private const string AfterDefault = "'}";

    public static PatternPart[] Parse(string text, int start, int end, bool wildcards, bool variables)
    {
        var parts = new List<PatternPart>();
        var literal = new LiteralBuilder();
        for (var index = start; index < end; index++)
        {
            var c = text[index];
            if (wildcards && c == '*')
            {
                literal.Flush(parts);
                AddMany(parts);
            }
            else if (wildcards && c == '?')
            {
                literal.AppendAny();
            }
            else if (variables && c == '$' && EndOfVariable(text, index, end) is var after and > 0)
            {
                ReadVariable(text, index, after, parts, literal);
                index = after - 1;
            }
            else
            {
                literal.Append(c);
            }
        }
        literal.Flush(parts);
        return [.. parts];
    }

    /// <summary>Just after the closing brace of the variable that begins at <paramref name="start"/>; 0 when none begins there.</summary>
    public static int EndOfVariable(string text, int start, int end)
    {
        if (string.CompareOrdinal(text, start, Opening, 0, Opening.Length) != 0)
        {
            return 0;
        }

        var brace = text.IndexOf('}', start, end - start);
        var quote = text.IndexOf(BeforeDefault, start, end - start, StringComparison.Ordinal);
        if (quote >= 0 && quote < brace)
        {
            var close = text.IndexOf(AfterDefault, quote + BeforeDefault.Length, end - quote - BeforeDefault.Length, StringComparison.Ordinal);
            return close < 0 ? brace + 1 : close + AfterDefault.Length;
        }
        return brace + 1;
    }

    private static void ReadVariable(string text, int start, int after, List<PatternPart> parts, LiteralBuilder literal)
    {
        var inner = text.Substring(start + Opening.Length, after - start - Opening.Length - 1);
        if (inner is "*" or "?" or "$")
        {
            literal.Append(inner[0]);
            return;
        }

        literal.Flush(parts);
        var comma = inner.IndexOf(BeforeDefault, StringComparison.Ordinal);
        parts.Add(comma >= 0 && inner[inner.Length - 1] == '\'' && comma + BeforeDefault.Length < inner.Length
            ? new PatternPart(PatternPartKind.Variable, inner.Substring(0, comma), inner.Substring(comma + BeforeDefault.Length, inner.Length - comma - BeforeDefault.Length - 1))
            : new PatternPart(PatternPartKind.Variable, inner));
    }

    private static void AddMany(List<PatternPart> parts)
    {
        // ** says no more than *.
        if (parts.Count == 0 || parts[parts.Count - 1].Kind != PatternPartKind.Many)
        {
            parts.Add(new PatternPart(PatternPartKind.Many));
        }
    }
}
