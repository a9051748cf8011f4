using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The same characters in any case; no wildcards.</summary>
public sealed class StringEqualsIgnoreCase() : ConditionOperator("StringEqualsIgnoreCase")
{
    public override bool AllowsVariables => true;

    internal override ConditionOperand Prepare(string value, bool variables) =>
        new TextOperand(TextPattern.Parse(value, wildcards: false, variables, StringComparison.OrdinalIgnoreCase));
}
