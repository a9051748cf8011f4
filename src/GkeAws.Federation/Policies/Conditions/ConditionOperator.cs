namespace GkeAws.Federation.Policies.Conditions;

/// <summary>One of IAM's condition operators (IAM User Guide, IAM JSON policy elements: Condition operators).</summary>
/// <param name="name">AWS's spelling; documents are matched in any case, as the guide does not say which case counts.</param>
public abstract class ConditionOperator(string name)
{
    public string Name { get; } = name;

    /// <summary>True of the Not… operators: no value may match, and a missing key is a match.</summary>
    public virtual bool IsNegated => false;

    /// <summary>Whether <c>*</c> and <c>?</c> in a policy value stand for other characters.</summary>
    public virtual bool AllowsWildcards => false;

    /// <summary>Whether <c>${…}</c> in a policy value is a variable.</summary>
    public virtual bool AllowsVariables => false;

    /// <summary>Whether IfExists and the set operators can be added.</summary>
    public virtual bool TakesModifiers => true;

    /// <summary>Parses a policy value once, for many requests.</summary>
    internal abstract ConditionOperand Prepare(string value, bool variables);

    public sealed override string ToString() => Name;
}
