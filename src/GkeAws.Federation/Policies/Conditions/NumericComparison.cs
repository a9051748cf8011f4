using System.Globalization;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary>Compares integers and decimals, exponent included, as 64-bit floating point.</summary>
/// <param name="holds">Takes the sign of "request value compared with policy value".</param>
public abstract class NumericComparison(string name, Func<int, bool> holds) : ConditionOperator(name)
{
    internal sealed override ConditionOperand Prepare(string value, bool variables) =>
        TryParse(value, out var number) ? new Operand(number, holds) : NoMatch.Operand;

    internal static bool TryParse(string text, out double number)
    {
        // Words such as NaN and Infinity are numbers to the parser only.
        number = 0;
        return text.Length > 0 && text[text.Length - 1] is (>= '0' and <= '9') or '.'
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
            && !double.IsInfinity(number);
    }

    private sealed class Operand(double number, Func<int, bool> holds) : ConditionOperand
    {
        public override bool Matches(string value, RequestContext context) => TryParse(value, out var other) && holds(other.CompareTo(number));
    }
}
