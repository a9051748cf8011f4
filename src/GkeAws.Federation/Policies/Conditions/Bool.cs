using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies.Patterns;

namespace GkeAws.Federation.Policies.Conditions;

/// <summary><c>true</c> or <c>false</c>, in any case.</summary>
public sealed class Bool() : ConditionOperator("Bool")
{
    public const string True = "true";
    public const string False = "false";

    public override bool AllowsVariables => true;

    internal override ConditionOperand Prepare(string value, bool variables) =>
        new Operand(TextPattern.Parse(value, wildcards: false, variables, StringComparison.OrdinalIgnoreCase));

    private sealed class Operand(TextPattern pattern) : ConditionOperand
    {
        public override void AddKeys(Action<string> add) => pattern.AddKeys(add);

        public override bool Matches(string value, RequestContext context) => IsBoolean(value) && pattern.Matches(value, context);

        private static bool IsBoolean(string value) =>
            string.Equals(value, True, StringComparison.OrdinalIgnoreCase) || string.Equals(value, False, StringComparison.OrdinalIgnoreCase);
    }
}
