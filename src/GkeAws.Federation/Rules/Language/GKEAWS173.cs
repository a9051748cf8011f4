using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS173
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS173", "the operator is not one for this key", Severity.Warning, Check, "TYPE_MISMATCH");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        let family = OperatorFamily.Of(condition.Operator)
        where family != OperatorFamily.Presence
        let type = ConditionKeyType.Of(statement, condition)
        where type is not null && !ConditionKeyType.Takes(type, family)
        select policy.Finding(Rule, $"{condition.Key} is of type {type}, and {condition.Operator} compares another; use an operator of that type.", condition.Position);
}
