using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>An address inside a range of RFC 4632 (IPv4) or RFC 4291 (IPv6); an address alone is a range of one.</summary>
public sealed class IpAddress() : ConditionOperator("IpAddress")
{
    internal override ConditionOperand Prepare(string value, bool variables) =>
        IpRange.TryParse(value, out var range) ? new Operand(range) : NoMatch.Operand;

    private sealed class Operand(IpRange range) : ConditionOperand
    {
        public override bool Matches(string value, RequestContext context) => IpNumber.TryParse(value, out var address) && range.Contains(address);
    }
}
