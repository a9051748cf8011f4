using System.Globalization;
using GkeAws.Federation.Json;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS175
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS175", "a character that IAM refuses", Severity.Error, Check);

    private const char Last = '\u00FF';

    /// <summary>The first of them; the others fail for the same reason.</summary>
    private static IEnumerable<Finding> Check(PolicySource policy)
    {
        var (line, lineStart) = (1, 0);
        for (var index = 0; index < policy.Text.Length; index++)
        {
            var c = policy.Text[index];
            if (c > Last)
            {
                yield return policy.Finding(Rule,
                    string.Format(CultureInfo.InvariantCulture, "'{0}' (U+{1:X4}) is above U+00FF, the last character that IAM's API takes in a policy. Write \\u{1:x4}, or another character.", c, (int)c),
                    new TextPosition(line, index - lineStart + 1, index));
                yield break;
            }
            if (c == '\n')
            {
                (line, lineStart) = (line + 1, index + 1);
            }
        }
    }
}
