using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Patterns;

/// <summary>
/// A text of Resource. Wildcards stay inside one part of the ARN, but for a <c>*</c> at the end of a part, which goes on beyond the
/// colon; variables have meaning after the fifth colon only (IAM User Guide, IAM JSON policy elements: Resource; Variables and tags).
/// </summary>
internal readonly struct ResourcePattern
{
    private static readonly char[] Wildcards = ['*', '?'];

    private readonly bool isAll;

    private readonly string text;

    // Length of five parts without a wildcard, which are one text: most resources begin with one.
    private readonly int beginning;
    private readonly TextPattern[]? parts;
    private readonly bool[]? goesOn;
    private readonly TextPattern rest;

    public ResourcePattern(string text, bool variables)
    {
        this.text = text;
        isAll = text == "*";
        if (isAll || ArnText.StartOfLastPart(text, variables) is not (> 0 and var last))
        {
            rest = TextPattern.Parse(text, wildcards: true, variables: false);
            return;
        }

        rest = TextPattern.Parse(text, last, text.Length, wildcards: true, variables, StringComparison.Ordinal);
        if (text.IndexOfAny(Wildcards, 0, last) < 0)
        {
            beginning = last;
            return;
        }

        var starts = ArnText.StartsOfParts(text, variables)!;
        parts = new TextPattern[ArnText.Parts - 1];
        goesOn = new bool[parts.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            var end = starts[part + 1] - 1;
            parts[part] = TextPattern.Parse(text, starts[part], end, wildcards: true, variables: false, StringComparison.Ordinal);
            goesOn[part] = end > starts[part] && text[end - 1] == '*';
        }
    }

    public void AddKeys(Action<string> add) => rest.AddKeys(add);

    public bool Matches(string resource, RequestContext context)
    {
        if (isAll)
        {
            return true;
        }
        if (beginning > 0)
        {
            return string.CompareOrdinal(resource, 0, text, 0, beginning) == 0 && rest.Matches(resource, beginning, resource.Length, context);
        }
        return parts is null ? rest.Matches(resource, context) : MatchesParts(parts, goesOn!, resource, context);
    }

    /// <summary>Parts of the pattern against parts of the resource, as a wildcard matcher does with characters: back to the last part that goes on, never further.</summary>
    private bool MatchesParts(TextPattern[] parts, bool[] goesOn, string resource, RequestContext context)
    {
        var (part, at) = (0, 0);
        var (partAfterStar, retryAt) = (-1, 0);
        while (true)
        {
            if (part == parts.Length)
            {
                if (rest.Matches(resource, at, resource.Length, context))
                {
                    return true;
                }
            }
            else
            {
                var end = ArnText.EndOfPart(resource, at);
                if (end < 0)
                {
                    return false;
                }
                if (parts[part].Matches(resource, at, end, context))
                {
                    at = end + 1;
                    if (goesOn[part++])
                    {
                        (partAfterStar, retryAt) = (part, at);
                    }
                    continue;
                }
            }

            if (partAfterStar < 0)
            {
                return false;
            }
            var next = ArnText.EndOfPart(resource, retryAt);
            if (next < 0)
            {
                return false;
            }
            retryAt = next + 1;
            (part, at) = (partAfterStar, retryAt);
        }
    }
}
