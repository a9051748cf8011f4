namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The same as ArnLike, wildcards included (IAM User Guide, Condition operators: Amazon Resource Name).</summary>
public sealed class ArnEquals() : ConditionOperator("ArnEquals")
{
    private static readonly ArnLike Like = new();

    public override bool AllowsWildcards => true;

    public override bool AllowsVariables => true;

    internal override ConditionOperand Prepare(string value, bool variables) => Like.Prepare(value, variables);
}
