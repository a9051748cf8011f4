using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Patterns;

/// <summary>
/// A policy's text, ready to be compared. The matcher goes back to the last <c>*</c> only, never further, so no input makes it
/// exponential: the work is at most the length of the text times that of the longest piece between two stars. A value, because policies
/// hold little else: as objects of their own they would cost half of what compiling does.
/// </summary>
internal readonly struct TextPattern
{
    private static readonly char[] Special = ['*', '?', '$'];

    private readonly StringComparison comparison;

    // The pattern itself when it has no parts: a slice of the policy's text, whole or as a beginning.
    private readonly string literal;
    private readonly int literalStart;
    private readonly int literalLength;
    private readonly bool isBeginning;
    private readonly PatternPart[]? parts;

    // For each part, and for the end, the fewest characters that it and all after it take.
    private readonly int[]? least;

    private TextPattern(string literal, int start, int length, StringComparison comparison, bool isBeginning = false)
    {
        (this.comparison, this.isBeginning) = (comparison, isBeginning);
        (this.literal, literalStart, literalLength) = (literal, start, length);
    }

    private TextPattern(PatternPart[] parts, StringComparison comparison)
        : this("", 0, 0, comparison)
    {
        this.parts = parts;
        least = new int[parts.Length + 1];
        for (var part = parts.Length - 1; part >= 0; part--)
        {
            least[part] = least[part + 1] + parts[part].Least;
        }
    }

    /// <summary>Names the keys that the variables ask for.</summary>
    public void AddKeys(Action<string> add)
    {
        foreach (var part in parts ?? [])
        {
            if (part.Kind == PatternPartKind.Variable)
            {
                add(part.Text);
            }
        }
    }

    public static TextPattern Parse(string text, bool wildcards, bool variables, StringComparison comparison = StringComparison.Ordinal) =>
        Parse(text, 0, text.Length, wildcards, variables, comparison);

    public static TextPattern Parse(string text, int start, int end, bool wildcards, bool variables, StringComparison comparison)
    {
        var special = wildcards || variables ? text.IndexOfAny(Special, start, end - start) : -1;
        if (special < 0)
        {
            return new TextPattern(text, start, end - start, comparison);
        }
        if (wildcards && special == end - 1 && text[special] == '*')
        {
            return new TextPattern(text, start, special - start, comparison, isBeginning: true);
        }

        var parts = PatternParser.Parse(text, start, end, wildcards, variables);
        return parts is [{ Kind: PatternPartKind.Literal, Text: var only }] ? new TextPattern(only, 0, only.Length, comparison) : new TextPattern(parts, comparison);
    }

    public bool Matches(string text, RequestContext context) => Matches(text, 0, text.Length, context);

    /// <summary>Compares the text from <paramref name="start"/> to just before <paramref name="end"/>.</summary>
    public bool Matches(string text, int start, int end, RequestContext context) => parts is null
        ? (isBeginning ? literalLength <= end - start : literalLength == end - start) && string.Compare(text, start, literal, literalStart, literalLength, comparison) == 0
        : MatchesParts(parts, least!, text, start, end, context);

    private bool MatchesParts(PatternPart[] parts, int[] least, string text, int start, int end, RequestContext context)
    {
        var (part, at) = (0, start);
        var (partAfterStar, retryAt) = (-1, 0);
        while (true)
        {
            // Too little is left for the rest, and going further on would leave less.
            if (end - at < least[part])
            {
                return false;
            }
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
            else
            {
                if (parts[part].Resolve(context) is not { } piece)
                {
                    return false;
                }
                if (part == partAfterStar && at == retryAt)
                {
                    at = retryAt = Next(parts, part, piece, text, at, end);
                    if (at < 0)
                    {
                        return false;
                    }
                }
                if (piece.Length <= end - at && parts[part].IsAt(text, at, piece, comparison))
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

    /// <summary>Where the piece after a star can stand at the earliest: the last one only at the end; -1 when nowhere.</summary>
    private int Next(PatternPart[] parts, int part, string piece, string text, int at, int end) =>
        part == parts.Length - 1 ? Math.Max(at, end - piece.Length)
        : parts[part].Kind == PatternPartKind.Masked ? at
        : text.IndexOf(piece, at, end - at, comparison);
}
