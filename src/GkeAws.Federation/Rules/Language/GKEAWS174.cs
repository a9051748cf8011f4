using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS174
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS174", "values of different JSON types", Severity.Warning, Check, "INVALID_CONDITION_DATA_TYPE");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        let other = condition.Values.FirstOrDefault(value => value.TypeName != condition.Values[0].TypeName)
        where other is not null
        select policy.Finding(Rule, $"The values of {condition.Key} begin with a {condition.Values[0].TypeName}, and this is a {other.TypeName}; write all of them as strings.", other.Start);
}
