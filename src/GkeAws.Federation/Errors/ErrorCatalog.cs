namespace GkeAws.Federation.Errors;

/// <summary>The errors that people meet, found by the text they have before them.</summary>
public static class ErrorCatalog
{
    private const int ShortestWord = 4;

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '(', ')', '[', ']', '<', '>', ':', ',', '"', '\'', ';', '.', '{', '}'];

    public static IReadOnlyList<KnownError> All { get; } = [.. StsAnswers.All, .. OtherErrors.All];

    /// <summary>
    /// By the message, as far as its words are in the text; without one by the code. So a code that several errors share gives all of them.
    /// </summary>
    /// <param name="text">A line of a log, or a part of it.</param>
    public static IReadOnlyList<KnownError> Find(string text)
    {
        var best = All.Select(error => error.MatchIn(text)).Max();
        if (best > 0)
        {
            return [.. All.Where(error => error.MatchIn(text) == best)];
        }

        var words = new HashSet<string>(Words(text), StringComparer.OrdinalIgnoreCase);
        return [.. All.Where(error => words.Contains(error.Code))];
    }

    /// <summary>The errors that share most words with the text, at most <paramref name="most"/>; none when no word is shared.</summary>
    public static IReadOnlyList<KnownError> Nearest(string text, int most)
    {
        var words = new HashSet<string>(Words(text), StringComparer.OrdinalIgnoreCase);
        return [.. All.Select(error => (Error: error, Shared: Words($"{error.Code} {error.Message} {error.Cause}").Distinct(StringComparer.OrdinalIgnoreCase).Count(words.Contains)))
            .Where(pair => pair.Shared > 0)
            .OrderByDescending(pair => pair.Shared)
            .Take(most)
            .Select(pair => pair.Error)];
    }

    private static IEnumerable<string> Words(string text) => text.Split(Separators).Where(word => word.Length >= ShortestWord);
}
