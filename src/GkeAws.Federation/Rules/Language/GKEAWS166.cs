using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS166
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS166", "ForAllValues lets in requests without the key", Severity.Warning, Check, "FORALLVALUES_WITH_SINGLE_VALUED_KEY");

    /// <summary>Claims of tokens are GKEAWS103's.</summary>
    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        where statement.IsAllow
        from condition in statement.Conditions
        where condition.Named.Quantifier is ForAllValues && !condition.IsOfToken && !statement.Conditions.Any(other => Demands(other, condition.Key))
        select policy.Finding(Rule,
            $"ForAllValues holds for a request without {condition.Key} too. For a key with one value leave ForAllValues out; for one with several add \"Null\": {{\"{condition.Key}\": \"false\"}}.",
            condition.Position);

    private static bool Demands(ConditionSource other, string key) =>
        string.Equals(other.Key, key, StringComparison.OrdinalIgnoreCase)
        && (other.IsGuard || (other.Operator is Null && other.Values.All(value => string.Equals(ConditionSource.TextOf(value), Bool.False, StringComparison.OrdinalIgnoreCase))));
}
