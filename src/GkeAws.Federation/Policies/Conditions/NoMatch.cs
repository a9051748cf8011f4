using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>A policy value that has not the format of its operator.</summary>
internal sealed class NoMatch : ConditionOperand
{
    public static readonly NoMatch Operand = new();

    public override bool Matches(string value, RequestContext context) => false;
}
