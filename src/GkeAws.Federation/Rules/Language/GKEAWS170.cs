using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS170
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS170", "a condition key twice, in another case", Severity.Error, Check, "DUPLICATE_KEYS_WITH_DIFFERENT_CASE");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from same in statement.Conditions.GroupBy(condition => condition.Named.Name + " " + condition.Key.ToUpperInvariant(), StringComparer.OrdinalIgnoreCase)
        from condition in same.Skip(1)
        select policy.Finding(Rule, $"{condition.Key} stands under {condition.Named.Name} already, as {same.First().Key}: the case of keys does not count. Merge the two.", condition.Position);
}
