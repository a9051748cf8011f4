using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>A policy value, parsed. What has not the operator's format matches nothing.</summary>
internal abstract class ConditionOperand
{
    /// <summary>Names the context keys that the value's variables ask for.</summary>
    public virtual void AddKeys(Action<string> add)
    {
    }

    /// <param name="value">One value of the request.</param>
    public abstract bool Matches(string value, RequestContext context);
}
