using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

/// <summary>Conditions on a subject or an audience that keep nobody out by themselves, in statements that have no better one.</summary>
internal static class WeakGuard
{
    private static readonly string[] Claims = ["aud", "sub"];

    /// <returns>One for each claim: with ForAllValues when there is one.</returns>
    public static IEnumerable<ConditionSource> In(PolicySource policy) =>
        from statement in policy.Statements
        where statement.AdmitsTokens && statement.Issuers.Count == 1
        from claim in Claims
        let conditions = statement.ClaimConditions(statement.Issuers[0], claim).ToList()
        where conditions.Count > 0 && !conditions.Exists(condition => condition.IsGuard)
        select conditions.Find(condition => condition.Named.Quantifier is ForAllValues) ?? conditions[0];
}
