using GkeAws.Federation.Policies.Conditions;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS104
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS104", "the condition keeps nearly nobody out", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) => WeakGuard.In(policy).Where(condition => condition.Named.Quantifier is not ForAllValues).Select(condition => policy.Finding(Rule,
        $"{condition.Named.Name} on {condition.Claim} holds for {WhomItLetsIn(condition)}, and nothing else in the statement asks for it. Name who may come in with StringEquals.",
        condition.Position));

    private static string WhomItLetsIn(ConditionSource condition) =>
        condition.Operator is Null ? "whoever has, or has not, any value at all"
        : condition.Operator.IsNegated ? "everybody but those it names"
        : "a token without it too";
}
