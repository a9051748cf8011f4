using GkeAws.Federation.Evaluation;
using PolicyEvaluation = GkeAws.Federation.Evaluation.Evaluation;

namespace GkeAws.Cli.Simulation;

/// <summary>What identity policies say to one action on one resource.</summary>
/// <param name="Evaluation">Null: there is no session, so there is no request either.</param>
internal sealed record PermissionAnswer(string Action, string Resource, PolicyEvaluation? Evaluation)
{
    public Decision Decision => Evaluation?.Decision ?? Decision.ImplicitDeny;

    public bool IsAllowed => Decision == Decision.Allowed;

    public string Reason => Evaluation is null ? "STS gives no session" : DecisionReason.Of(Evaluation);
}
