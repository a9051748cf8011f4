using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS171
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS171", "no set operator on a key with several values", Severity.Warning, Check, "MISSING_QUALIFIER");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        where condition.Named.Quantifier is SingleValue && ConditionKeyType.Of(statement, condition) is { } type && ConditionKeyType.HasSeveralValues(type)
        select policy.Finding(Rule, $"A request may have several values of {condition.Key}, and {condition.Operator} compares one. Write ForAnyValue:{condition.Operator} or ForAllValues:{condition.Operator}.", condition.Position);
}
