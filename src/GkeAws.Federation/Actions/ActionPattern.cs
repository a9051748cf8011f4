namespace GkeAws.Federation.Actions;

/// <summary>The wildcards of action names: <c>*</c> any text, <c>?</c> one character; case is ignored (IAM user guide, Action element).</summary>
internal static class ActionPattern
{
    private static readonly char[] Wildcards = ['*', '?'];

    public static bool HasWildcard(string text) => text.IndexOfAny(Wildcards) >= 0;

    public static int FirstWildcard(string text) => text.IndexOfAny(Wildcards);

    /// <summary>Goes back to the last star only: at most pattern times text steps.</summary>
    public static bool Matches(string pattern, string text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }
        return p == pattern.Length;
    }

    private static bool Same(char left, char right) => left == right || char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
