using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS163
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS163", "a broken variable", Severity.Error, Check,
        "MISSING_BRACE_IN_VARIABLE", "MISSING_QUOTE_IN_VARIABLE", "EMPTY_VARIABLE", "UNSUPPORTED_SPACE_IN_VARIABLE");

    private static IEnumerable<Finding> Check(PolicySource policy) =>
        from text in VariableText.Allowed(policy)
        where policy.Document.HasVariables
        let fault = VariableText.Fault(text.Text)
        where fault is not null
        select policy.Finding(Rule, $"A variable of '{text.Text}' has {fault}. Write ${{aws:username}}, or with a default ${{aws:username, 'nobody'}}.", text.Position);
}
