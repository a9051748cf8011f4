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
        var (mine, theirs) = (tokens, pattern.Tokens);
        // reached[i, j]: some text brings the first i of mine and the first j of theirs to an end.
        var reached = new bool[mine.Count + 1, theirs.Count + 1];
        reached[0, 0] = true;
        for (var i = 0; i <= mine.Count; i++)
        {
            for (var j = 0; j <= theirs.Count; j++)
            {
                if (reached[i, j])
                {
                    Advance(reached, i, j, i < mine.Count ? mine[i] : null, j < theirs.Count ? theirs[j] : null);
                }
            }
        }
        return reached[mine.Count, theirs.Count];
    }

    private static void Advance(bool[,] reached, int i, int j, ArnToken? mine, ArnToken? theirs)
    {
        if (mine is { Repeats: true })
        {
            reached[i + 1, j] = true;
        }
        if (theirs is { Repeats: true })
        {
            reached[i, j + 1] = true;
        }
        if (mine is { } left && theirs is { } right && left.Meets(right))
        {
            reached[left.Repeats ? i : i + 1, right.Repeats ? j : j + 1] = true;
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
