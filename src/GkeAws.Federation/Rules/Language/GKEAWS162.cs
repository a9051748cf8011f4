using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS162
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS162", "a variable where none is read", Severity.Error, Check, "VARIABLE_UNSUPPORTED_IN_ELEMENT");

    private static IEnumerable<Finding> Check(PolicySource policy) => VariableText.Misplaced(policy).Select(text => policy.Finding(Rule,
        $"'{text.Text}' is plain text: variables are read in Resource behind the fifth colon, and in values of String, Arn and Bool operators.", text.Position));
}
