using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>No set operator. Several values are nothing that one operator can compare: IAM's guide leaves it open, and no statement matches then.</summary>
internal sealed class SingleValue : ValueQuantifier
{
    public override bool Holds(ConditionTest test, ContextKey? key, bool ifExists, RequestContext context) => key switch
    {
        null or { Values.Count: 0 } => ifExists || test.IsNegated,
        { Values.Count: 1 } => test.Matches(key.Single!, context),
        _ => false,
    };
}
