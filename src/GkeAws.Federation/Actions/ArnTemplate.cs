namespace GkeAws.Federation.Actions;

/// <summary>An ARN with variables, as the service authorization reference writes it: <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>.</summary>
internal sealed class ArnTemplate
{
    private readonly List<ArnToken> tokens = [];

    public ArnTemplate(string template)
    {
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '$')
            {
                tokens.Add(ArnToken.Literal(template[at]));
                continue;
            }
            var end = template.IndexOf('}', at);
            var characters = CharactersOf(template.Substring(at + 2, end - at - 2));
            // A variable is never empty.
            tokens.Add(ArnToken.One(characters));
            tokens.Add(ArnToken.Any(characters));
            at = end;
        }
    }

    /// <summary>Whether some ARN suits both. Steps: tokens of the one times tokens of the other.</summary>
    public bool Overlaps(ArnPattern pattern)
    {
        var theirs = pattern.Tokens;
        // here[j]: some text brings the tokens of mine so far, and the first j of theirs, to an end; next: with one more of mine.
        var (here, next) = (new bool[theirs.Count + 1], new bool[theirs.Count + 1]);
        here[0] = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            Array.Clear(next, 0, next.Length);
            Advance(here, next, tokens[i], theirs);
            (here, next) = (next, here);
        }
        Advance(here, next, null, theirs);
        return here[theirs.Count];
    }

    /// <param name="mine">Null: the end of mine.</param>
    private static void Advance(bool[] here, bool[] next, ArnToken? mine, IReadOnlyList<ArnToken> theirs)
    {
        for (var j = 0; j <= theirs.Count; j++)
        {
            if (!here[j])
            {
                continue;
            }
            if (mine is { Repeats: true })
            {
                next[j] = true;
            }
            if (j == theirs.Count)
            {
                return;
            }
            if (theirs[j].Repeats)
            {
                here[j + 1] = true;
            }
            if (mine is { } left && left.Meets(theirs[j]))
            {
                (left.Repeats ? here : next)[theirs[j].Repeats ? j : j + 1] = true;
            }
        }
    }

    private static ArnCharacters CharactersOf(string variable) => variable switch
    {
        // S3 keys are any text; KMS aliases hold both (CreateAlias).
        "ObjectName" or "Alias" => ArnCharacters.All,
        // Issuers have paths; where IAM names have them, the word says so.
        "OidcProviderName" => ArnCharacters.NoColon,
        _ => variable.EndsWith("Path", StringComparison.Ordinal) ? ArnCharacters.NoColon : ArnCharacters.NoColonOrSlash,
    };
}
