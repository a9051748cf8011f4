namespace GkeAws.Federation.Errors;

/// <summary>An error that people meet on the way from a pod to a bucket: how to know it, why it comes, what to do.</summary>
/// <param name="Origin">Who says it, for example <c>STS</c>.</param>
/// <param name="Code">As on the wire or as the exception's name.</param>
/// <param name="Status">HTTP status; null where there is none.</param>
/// <param name="Message">As its origin says it, <c>{name}</c> where it differs; empty when only the code is known.</param>
/// <param name="IsRecorded">The message is known from answers of the origin; else it is in our words.</param>
/// <param name="Cause">What is wrong, in general.</param>
/// <param name="Fix">What to change.</param>
/// <param name="Source">Where the error is described.</param>
public sealed record KnownError(string Origin, string Code, int? Status, string Message, bool IsRecorded, string Cause, string Fix, string Source)
{
    private const int ShortestPiece = 4;

    private static readonly char[] Borders = ['{', '}'];

    // Every second piece of the split text is the name of a placeholder.
    private readonly string[] pieces = [.. Message.Split(Borders).Where((piece, index) => index % 2 == 0 && piece.Trim().Length >= ShortestPiece)];

    /// <summary>The message with values in place of its names.</summary>
    public string Fill(params (string Name, string Value)[] values) =>
        values.Aggregate(Message, (message, value) => message.Replace("{" + value.Name + "}", value.Value));

    /// <summary>How many characters of the message's own words stand in the text, in their order; 0 when one of them does not.</summary>
    public int MatchIn(string text)
    {
        var (at, matched) = (0, 0);
        foreach (var piece in pieces)
        {
            var found = text.IndexOf(piece.Trim(), at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return 0;
            }
            at = found + piece.Trim().Length;
            matched += piece.Length;
        }
        return matched;
    }
}
