namespace GkeAws.Federation.Policies.Conditions;

/// <summary><c>true</c>: the key is absent, or holds no value; <c>false</c>: it is there and holds one.</summary>
public sealed class Null() : ConditionOperator("Null")
{
    private static readonly Bool Presence = new();

    public override bool TakesModifiers => false;

    /// <summary>Compared with the answer to "is the key absent?", not with the key's value.</summary>
    internal override ConditionOperand Prepare(string value, bool variables) => Presence.Prepare(value, variables: false);
}
