using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Of Null: asks whether the key is absent, whatever it holds.</summary>
internal sealed class Presence : ValueQuantifier
{
    public override bool Holds(ConditionTest test, ContextKey? key, bool ifExists, RequestContext context) =>
        test.Matches(key is null || key.IsNull ? Bool.True : Bool.False, context);
}
