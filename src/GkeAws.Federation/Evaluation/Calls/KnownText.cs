namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>As much of a text as can be told without running the program.</summary>
/// <param name="Text">The whole text, or how it begins.</param>
internal readonly record struct KnownText(string Text, bool IsExact)
{
    public static readonly KnownText Unknown = new("", false);

    public bool IsUnknown => !IsExact && string.IsNullOrEmpty(Text);

    public static KnownText Exactly(string text) => new(text, true);

    public KnownText Then(KnownText next) => IsExact ? new(Text + next.Text, next.IsExact) : this;

    /// <summary>With an ellipsis where the rest is not known.</summary>
    public override string ToString() => IsExact ? Text : Text + "…";

    /// <summary>Whether a text that begins like this, or is this, can be matched by a pattern with <c>*</c> and <c>?</c>. A policy variable may stand for anything.</summary>
    public bool MayMatch(string pattern)
    {
        if (pattern.Contains("${"))
        {
            return true;
        }

        // Places of the pattern that can be reached with what was read so far.
        var reached = new bool[pattern.Length + 1];
        Reach(reached, pattern, 0);
        foreach (var letter in Text)
        {
            var next = new bool[pattern.Length + 1];
            for (var index = 0; index < pattern.Length; index++)
            {
                if (reached[index] && pattern[index] == '*')
                {
                    Reach(next, pattern, index);
                }
                else if (reached[index] && (pattern[index] == '?' || pattern[index] == letter))
                {
                    Reach(next, pattern, index + 1);
                }
            }
            reached = next;
        }
        return IsExact ? reached[pattern.Length] : reached.Contains(true);
    }

    /// <summary>A star may match nothing.</summary>
    private static void Reach(bool[] reached, string pattern, int index)
    {
        for (reached[index] = true; index < pattern.Length && pattern[index] == '*' && !reached[index + 1]; index++)
        {
            reached[index + 1] = true;
        }
    }
}
