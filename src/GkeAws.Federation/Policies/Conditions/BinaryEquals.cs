using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>The same bytes, both written in base64 (RFC 4648 §4, with padding).</summary>
public sealed class BinaryEquals() : ConditionOperator("BinaryEquals")
{
    internal override ConditionOperand Prepare(string value, bool variables) => Base64.IsValid(value) ? new Operand(value) : NoMatch.Operand;

    private sealed class Operand(string expected) : ConditionOperand
    {
        public override bool Matches(string value, RequestContext context) => Base64.SameBytes(expected, value);
    }
}
