using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;
using PolicyEvaluation = GkeAws.Federation.Evaluation.Evaluation;

namespace GkeAws.Cli.Simulation;

/// <summary>A decision's reason in one sentence without a full stop.</summary>
internal static class DecisionReason
{
    public static string Of(PolicyEvaluation evaluation) => evaluation.Decision switch
    {
        Decision.Allowed => $"{NameOf(evaluation.Matched.First())} allows it",
        Decision.ExplicitDeny => $"{NameOf(evaluation.Matched.First())} denies it",
        _ => Nearest(evaluation) is { } nearest
            ? $"no statement allows it; the nearest is {NameOf(nearest)}: {nearest.Mismatch}"
            : "no statement allows anything",
    };

    public static string NameOf(StatementResult result) => $"statement {result.Index + 1} of {result.Document.Name}";

    /// <summary>The Allow statement of which the most matched: kinds of mismatch stand in the order in which they are looked at.</summary>
    public static StatementResult? Nearest(PolicyEvaluation evaluation)
    {
        StatementResult? nearest = null;
        foreach (var result in evaluation.Statements)
        {
            if (result is { Statement.Effect: Effect.Allow, Mismatch: { } mismatch } && (nearest is null || mismatch.Kind > nearest.Mismatch!.Kind))
            {
                nearest = result;
            }
        }
        return nearest;
    }
}
