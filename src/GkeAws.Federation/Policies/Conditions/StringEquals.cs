using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The same characters, in the same case; no wildcards.</summary>
public sealed class StringEquals() : ConditionOperator("StringEquals")
{
    public override bool AllowsVariables => true;

    internal override ConditionOperand Prepare(string value, bool variables) =>
        new TextOperand(TextPattern.Parse(value, wildcards: false, variables));
}
