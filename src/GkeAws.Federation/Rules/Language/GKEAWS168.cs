using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Policies.Patterns;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS168
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS168", "a value that the operator cannot read", Severity.Error, Check,
        "TYPE_MISMATCH_NUMBER", "TYPE_MISMATCH_BOOLEAN", "TYPE_MISMATCH_IP_RANGE", "TYPE_MISMATCH_STRING");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        from value in condition.Values
        let text = ConditionSource.TextOf(value)
        let wanted = Wanted(condition.Operator, text)
        where wanted is not null && !VariableText.Has(text)
        select policy.Finding(Rule, $"{condition.Operator} compares {wanted}, and '{text}' is none: it matches no request.", value.Start);

    /// <summary>Null when the text can be read; dates are looked at when the policy is.</summary>
    private static string? Wanted(ConditionOperator named, string text) => OperatorFamily.Of(named) switch
    {
        OperatorFamily.Number => NumericComparison.TryParse(text, out _) ? null : "numbers",
        OperatorFamily.Boolean or OperatorFamily.Presence => IsBoolean(text) ? null : "true and false",
        OperatorFamily.Binary => Base64.IsValid(text) ? null : "base64",
        OperatorFamily.Address => IpRange.TryParse(text, out _) ? null : "addresses and CIDR ranges such as 203.0.113.0/24",
        OperatorFamily.Arn => ArnText.StartsOfParts(text, variables: true) is null ? "ARNs of six parts (* alone too has to be arn:*:*:*:*:*)" : null,
        _ => null,
    };

    private static bool IsBoolean(string text) =>
        string.Equals(text, Bool.True, StringComparison.OrdinalIgnoreCase) || string.Equals(text, Bool.False, StringComparison.OrdinalIgnoreCase);
}
