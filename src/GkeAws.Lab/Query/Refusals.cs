using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;

namespace GkeAws.Lab.Query;

/// <summary>Why an evaluation does not allow, in one line for the log.</summary>
internal static class Refusals
{
    public static string Explain(Evaluation evaluation)
    {
        var request = $"{evaluation.Request.Action} on {evaluation.Request.Resource}";
        if (evaluation.Decision == Decision.ExplicitDeny)
        {
            return $"{request}: statement {evaluation.Matched.First().Index + 1} of a policy denies it";
        }
        var allows = evaluation.Statements.Where(result => result.Statement.Effect == Effect.Allow).Select(result => $"statement {result.Index + 1}: {result.Mismatch}").ToList();
        return allows.Count == 0 ? $"{request}: no policy allows anything" : $"{request}: no Allow statement matches: {string.Join("; ", allows)}";
    }
}
