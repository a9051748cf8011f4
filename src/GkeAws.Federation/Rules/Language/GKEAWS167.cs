using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS167
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS167", "a wildcard that is plain text", Severity.Warning, Check, "WILDCARD_WITHOUT_LIKE_OPERATOR");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from statement in policy.Statements
        from condition in statement.Conditions
        where OperatorFamily.Of(condition.Operator) == OperatorFamily.Text && !condition.Operator.AllowsWildcards
        from value in condition.Texts
        where value.HasWildcard
        select policy.Finding(Rule, $"{condition.Operator} compares * and ? as characters, so '{value.Text}' equals nothing but itself. Write the whole value, or StringLike.", value.Position);
}
