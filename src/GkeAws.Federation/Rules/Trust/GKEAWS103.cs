using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS103
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS103", "ForAllValues is the only guard", Severity.Error, Check, "FORALLVALUES_WITH_SINGLE_VALUED_KEY");

    private static IEnumerable<Finding> Check(PolicySource policy) => WeakGuard.In(policy).Where(condition => condition.Named.Quantifier is ForAllValues).Select(condition => policy.Finding(Rule,
        $"ForAllValues holds for a token without {condition.Claim} too, and nothing else in the statement asks for it. Write {condition.Operator} without ForAllValues.",
        condition.Position));
}
