using GkeAws.Federation.Actions;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation.Calls;

/// <summary>One need against one set of policies.</summary>
internal static class CallJudge
{
    public static CallAnswer Judge(ApplicablePolicies policies, RequestPrincipal principal, CallNeed need)
    {
        if (!need.Resource.IsExact)
        {
            return policies.Identity.SelectMany(policy => policy.Document.Statements).Any(statement => MayAllow(statement, need)) ? CallAnswer.Unknown : CallAnswer.Denied;
        }

        var evaluation = Evaluator.Explain(policies, new Request(principal, need.Action, need.Resource.Text, need.Context));
        return evaluation.Decision == Decision.Allowed ? CallAnswer.Allowed
            : evaluation.MissingKeys.All(need.Lacks) ? CallAnswer.Denied
            : CallAnswer.Unknown;
    }

    /// <summary>Whether the policies allow the action on anything at all.</summary>
    public static bool Grants(ApplicablePolicies policies, string action) =>
        policies.Identity.SelectMany(policy => policy.Document.Statements).Any(statement => statement.Effect == Effect.Allow && Names(statement, action));

    private static bool MayAllow(PolicyStatement statement, CallNeed need) =>
        statement.Effect == Effect.Allow && Names(statement, need.Action) && (statement.IsNotResource || statement.Resources?.Any(need.Resource.MayMatch) == true);

    private static bool Names(PolicyStatement statement, string action) =>
        statement.Actions.Any(pattern => ActionPattern.Matches(pattern, action)) != statement.IsNotAction;
}
