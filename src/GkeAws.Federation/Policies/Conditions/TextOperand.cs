using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Policies.Conditions;

internal sealed class TextOperand(TextPattern pattern) : ConditionOperand
{
    public override void AddKeys(Action<string> add) => pattern.AddKeys(add);

    public override bool Matches(string value, RequestContext context) => pattern.Matches(value, context);
}
