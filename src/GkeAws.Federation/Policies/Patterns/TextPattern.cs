using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Patterns;

/// <summary>
/// A policy's text, ready to be compared. The matcher goes back to the last <c>*</c> only, never further, so no input makes it
/// exponential: the work is at most the length of the text times that of the longest piece between two stars.
/// </summary>
internal sealed class TextPattern
{
    private static readonly char[] Special = ['*', '?', '$'];

    private readonly StringComparison comparison;
    private readonly string literal;

    // Null when the whole pattern is the literal.
    private readonly PatternPart[]? parts;

    private TextPattern(string literal, PatternPart[]? parts, StringComparison comparison) =>
        (this.literal, this.parts, this.comparison) = (literal, parts, comparison);

    public bool HasVariables => parts?.Any(part => part.Kind == PatternPartKind.Variable) == true;

    /// <summary>The keys that the variables ask for.</summary>
    public IEnumerable<string> VariableKeys =>
        parts?.Where(part => part.Kind == PatternPartKind.Variable).Select(part => part.Text) ?? [];

    public static TextPattern Parse(string text, bool wildcards, bool variables, StringComparison comparison = StringComparison.Ordinal) =>
        Parse(text, 0, text.Length, wildcards, variables, comparison);

    public static TextPattern Parse(string text, int start, int end, bool wildcards, bool variables, StringComparison comparison)
    {
        if ((!wildcards && !variables) || text.IndexOfAny(Special, start, end - start) < 0)
        {
            return new TextPattern(start == 0 && end == text.Length ? text : text.Substring(start, end - start), null, comparison);
        }

        var parts = PatternParser.Parse(text, start, end, wildcards, variables);
        return parts switch
        {
            [] => new TextPattern("", null, comparison),
            [{ Kind: PatternPartKind.Literal, Text: var only }] => new TextPattern(only, null, comparison),
            _ => new TextPattern("", parts, comparison),
        };
    }

    public bool Matches(string text, RequestContext context) => Matches(text, 0, text.Length, context);

    /// <summary>Compares the text from <paramref name="start"/> to just before <paramref name="end"/>.</summary>
    public bool Matches(string text, int start, int end, RequestContext context) => parts is null
        ? literal.Length == end - start && IsAt(text, start, literal)
        : MatchesParts(parts, text, start, end, context);

    private bool MatchesParts(PatternPart[] parts, string text, int start, int end, RequestContext context)
    {
        var (part, at) = (0, start);
        var (partAfterStar, retryAt) = (-1, 0);
        while (true)
        {
            if (part == parts.Length)
            {
                if (at == end)
                {
                    return true;
                }
            }
            else if (parts[part].Kind == PatternPartKind.Many)
            {
                if (++part == parts.Length)
                {
                    return true;
                }
                (partAfterStar, retryAt) = (part, at);
                continue;
            }
            else if (parts[part].Kind == PatternPartKind.One)
            {
                if (at < end)
                {
                    part++;
                    at++;
                    continue;
                }
            }
            else
            {
                if (parts[part].Resolve(context) is not { } piece)
                {
                    return false;
                }
                if (part == partAfterStar && at == retryAt && piece.Length > 0)
                {
                    // Straight to where the piece occurs; as the last part it can only stand at the end.
                    at = part == parts.Length - 1 ? Math.Max(at, end - piece.Length) : text.IndexOf(piece, at, end - at, comparison);
                    if (at < 0)
                    {
                        return false;
                    }
                    retryAt = at;
                }
                if (piece.Length <= end - at && IsAt(text, at, piece))
                {
                    part++;
                    at += piece.Length;
                    continue;
                }
            }

            if (partAfterStar < 0 || retryAt >= end)
            {
                return false;
            }
            (part, at) = (partAfterStar, ++retryAt);
        }
    }

    private bool IsAt(string text, int at, string piece) => string.Compare(text, at, piece, 0, piece.Length, comparison) == 0;
}
