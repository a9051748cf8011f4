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
        var part = 1;
        for (var index = 0; index < text.Length && part < Parts; index++)
        {
            if (variables && text[index] == '$' && PatternParser.EndOfVariable(text, index, text.Length) is var after and > 0)
            {
                index = after - 1;
            }
            else if (text[index] == ':')
            {
                starts[part++] = index + 1;
            }
        }
        return part == Parts ? starts : null;
    }
}
