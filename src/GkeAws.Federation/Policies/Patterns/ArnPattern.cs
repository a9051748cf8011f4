using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Patterns;

/// <summary>
/// An ARN as a condition compares it: six parts, each by itself, so that <c>*</c> crosses no colon but in the last part
/// (IAM User Guide, Condition operators: Amazon Resource Name). A text with fewer parts equals no ARN.
/// </summary>
internal sealed class ArnPattern
{
    private readonly TextPattern[]? parts;

    public ArnPattern(string text, bool variables) => parts = ArnText.StartsOfParts(text, variables) is { } starts
        ? [.. starts.Select((start, part) => TextPattern.Parse(
            text, start, part == ArnText.Parts - 1 ? text.Length : starts[part + 1] - 1, wildcards: true, variables, StringComparison.Ordinal))]
        : null;

    public void AddKeys(Action<string> add)
    {
        foreach (var part in parts ?? [])
        {
            part.AddKeys(add);
        }
    }

    public bool Matches(string arn, RequestContext context)
    {
        if (parts is null)
        {
            return false;
        }

        var start = 0;
        for (var part = 0; part < ArnText.Parts - 1; part++)
        {
            var end = ArnText.EndOfPart(arn, start);
            if (end < 0 || !parts[part].Matches(arn, start, end, context))
            {
                return false;
            }
            start = end + 1;
        }
        return parts[ArnText.Parts - 1].Matches(arn, start, arn.Length, context);
    }
}
