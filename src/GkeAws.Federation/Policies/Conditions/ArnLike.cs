using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Six parts of an ARN, each compared by itself, case-sensitively, with wildcards.</summary>
public sealed class ArnLike() : ConditionOperator("ArnLike")
{
    public override bool AllowsWildcards => true;

    public override bool AllowsVariables => true;

    internal override ConditionOperand Prepare(string value, bool variables) => new Operand(new ArnPattern(value, variables));

    private sealed class Operand(ArnPattern pattern) : ConditionOperand
    {
        public override void AddKeys(Action<string> add) => pattern.AddKeys(add);

        public override bool Matches(string value, RequestContext context) => pattern.Matches(value, context);
    }
}
