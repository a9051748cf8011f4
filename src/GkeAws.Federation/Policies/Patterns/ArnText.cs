namespace GkeAws.Federation.Policies.Patterns;

/// <summary>The six parts of an ARN, the last of which may hold colons (AWS General Reference, Amazon Resource Names).</summary>
internal static class ArnText
{
    public const int Parts = 6;

    /// <summary>Where the part after <paramref name="start"/> ends: at its colon, or -1 when there is none.</summary>
    public static int EndOfPart(string text, int start) => text.IndexOf(':', start);

    /// <summary>Starts of the six parts in a policy's text, where a colon inside <c>${…}</c> is no border; null when it has fewer.</summary>
    public static int[]? StartsOfParts(string text, bool variables)
    {
        var starts = new int[Parts];
        for (var part = 1; part < Parts; part++)
        {
            starts[part] = StartOfNextPart(text, starts[part - 1], variables);
            if (starts[part] == 0)
            {
                return null;
            }
        }
        return starts;
    }

    /// <summary>0 when the text has fewer parts.</summary>
    public static int StartOfLastPart(string text, bool variables)
    {
        var start = 0;
        for (var part = 1; part < Parts; part++)
        {
            start = StartOfNextPart(text, start, variables);
            if (start == 0)
            {
                return 0;
            }
        }
        return start;
    }

    private static int StartOfNextPart(string text, int start, bool variables)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] == ':')
            {
                return index + 1;
            }
            if (variables && text[index] == '$' && PatternParser.EndOfVariable(text, index, text.Length) is var after and > 0)
            {
                index = after - 1;
            }
        }
        return 0;
    }
}
