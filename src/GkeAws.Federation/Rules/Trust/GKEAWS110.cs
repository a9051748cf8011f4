using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS110
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS110", "every ServiceAccount meets the subject", Severity.Error, Check);

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from found in SubjectPattern.In(policy)
        where found.Pattern.IsOpen
        select policy.Finding(Rule,
            $"'{found.Value.Text}' lets in every ServiceAccount, for example {string.Join(", ", found.Pattern.WhoGetsIn(found.Condition.Prefix))}. Name the namespace, and the name as far as possible.",
            found.Value.Position);
}
