using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Compares instants, written as dates or as seconds since 1970.</summary>
/// <param name="holds">Takes the sign of "request value compared with policy value".</param>
public abstract class DateComparison(string name, Func<int, bool> holds) : ConditionOperator(name)
{
    internal sealed override ConditionOperand Prepare(string value, bool variables) =>
        PolicyDate.TryParse(value, out var ticks) ? new Operand(ticks, holds) : NoMatch.Operand;

    private sealed class Operand(long ticks, Func<int, bool> holds) : ConditionOperand
    {
        public override bool Matches(string value, RequestContext context) => PolicyDate.TryParse(value, out var other) && holds(other.CompareTo(ticks));
    }
}
