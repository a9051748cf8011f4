using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Language;

public static class GKEAWS160
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS160", "no Version", Severity.Warning, Check, "MISSING_VERSION");

    private static IEnumerable<Finding> Check(PolicySource policy) => policy.Document.Version is not null ? [] :
        [policy.Finding(Rule, $"Without Version the policy is in the language of {PolicyDocument.EarlierVersion}, which has no variables; write \"Version\": \"{PolicyDocument.CurrentVersion}\".", policy.Root.Start)];
}
