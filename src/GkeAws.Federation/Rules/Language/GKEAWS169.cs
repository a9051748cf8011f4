using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS169
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS169", "several truth values", Severity.Error, Check, "INVALID_CONDITION_MULTIPLE_BOOLEAN");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        where condition.Values.Count > 1 && OperatorFamily.Of(condition.Operator) is (OperatorFamily.Boolean or OperatorFamily.Presence)
        select policy.Finding(Rule, $"{condition.Operator} takes one value; true and false together say nothing. Keep one.", condition.Values[1].Start);
}
