namespace GkeAws.Federation.Policies.Conditions;

/// <summary>An operator that holds when its positive twin does not.</summary>
public abstract class NegatedOperator(string name, ConditionOperator positive) : ConditionOperator(name)
{
    public sealed override bool IsNegated => true;

    public sealed override bool AllowsWildcards => positive.AllowsWildcards;

    public sealed override bool AllowsVariables => positive.AllowsVariables;

    internal sealed override ConditionOperand Prepare(string value, bool variables) => positive.Prepare(value, variables);
}
