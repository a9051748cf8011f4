using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS161
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS161", "a variable in a version that has none", Severity.Error, Check, "VARIABLE_UNSUPPORTED_IN_VERSION");

    private static IEnumerable<Finding> Check(PolicySource policy) => policy.Document.HasVariables ? [] :
        VariableText.Allowed(policy).Select(text => policy.Finding(Rule,
            $"'{text.Text}' is plain text here: variables came with Version \"{PolicyDocument.CurrentVersion}\", and the policy has {(policy.Document.Version is null ? "none" : $"\"{policy.Document.Version}\"")}.", text.Position));
}
