namespace GkeAws.Federation.Evaluation;

/// <summary>The answer to a request, with its reasons.</summary>
/// <param name="Statements">Every statement of every policy, in the order of the documents.</param>
/// <param name="MissingKeys">
/// Keys that the request lacks and that a statement asked for which speaks of this action, resource and caller: no other key can
/// change the answer.
/// </param>
public sealed record Evaluation(Decision Decision, Request Request, IReadOnlyList<StatementResult> Statements, IReadOnlyList<string> MissingKeys)
{
    /// <summary>The statements that decided: on an explicit deny the denials, else the grants, as IAM's simulator lists them.</summary>
    public IEnumerable<StatementResult> Matched => Statements.Where(result => result.Matches
        && (Decision != Decision.ExplicitDeny || result.Statement.Effect == Policies.Effect.Deny));
}
