namespace GkeAws.Federation.Actions;

/// <summary>
/// A text of a Resource element as a row of tokens. A <c>*</c> that ends a part goes on beyond the colon, any other stays within its part
/// (IAM user guide, Resource element); missing parts count as <c>*</c> (IAM user guide, IAM identifiers); a policy variable stands for any text.
/// </summary>
internal sealed class ArnPattern
{
    /// <summary>partition, service, region, account and resource stand behind one colon each.</summary>
    private const int Colons = 5;

    private ArnPattern(List<ArnToken> tokens) => Tokens = tokens;

    public IReadOnlyList<ArnToken> Tokens { get; }

    /// <summary>Null when the text is neither an ARN nor <c>*</c>.</summary>
    public static ArnPattern? TryParse(string text)
    {
        if (text == "*")
        {
            return new([ArnToken.Any(ArnCharacters.All)]);
        }
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return null;
        }
        var tokens = new List<ArnToken>(text.Length + (2 * Colons));
        var colons = 0;
        for (var at = 0; at < text.Length;)
        {
            colons += text[at] == ':' ? 1 : 0;
            at += Read(text, at, tokens);
        }
        for (; colons < Colons; colons++)
        {
            tokens.Add(ArnToken.Literal(':'));
            tokens.Add(ArnToken.Any(ArnCharacters.All));
        }
        return new(tokens);
    }

    /// <summary>Adds one token; returns how many characters it took.</summary>
    private static int Read(string text, int at, List<ArnToken> tokens)
    {
        var end = text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{' ? text.IndexOf('}', at) : -1;
        if (end > at)
        {
            // ${*}, ${?} and ${$} are the characters themselves.
            tokens.Add(end == at + 3 && "*?$".IndexOf(text[at + 2]) >= 0 ? ArnToken.Literal(text[at + 2]) : ArnToken.Any(ArnCharacters.All));
            return end - at + 1;
        }
        var endsPart = at + 1 == text.Length || text[at + 1] == ':';
        tokens.Add(text[at] switch
        {
            '*' => ArnToken.Any(endsPart ? ArnCharacters.All : ArnCharacters.NoColon),
            '?' => ArnToken.One(ArnCharacters.NoColon),
            var other => ArnToken.Literal(other),
        });
        return 1;
    }
}
