using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The same characters in the same case, where <c>*</c> stands for any number and <c>?</c> for one.</summary>
public sealed class StringLike() : ConditionOperator("StringLike")
{
    public override bool AllowsWildcards => true;

    public override bool AllowsVariables => true;

    internal override ConditionOperand Prepare(string value, bool variables) =>
        new TextOperand(TextPattern.Parse(value, wildcards: true, variables));
}
