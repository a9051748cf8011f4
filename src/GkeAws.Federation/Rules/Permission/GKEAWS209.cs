using System.Globalization;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS209
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS209", "the policy is longer than a managed policy may be", Severity.Warning, Check, "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA");

    private static IEnumerable<Finding> Check(PolicySource policy)
    {
        var size = PolicySize.OfText(policy.Text);
        return size is { FitsManagedPolicy: false, FitsInlinePolicy: true } ? [policy.Finding(Rule, string.Format(CultureInfo.InvariantCulture,
            "{0} characters without white space; a managed policy may have {1}. As the role's only inline policy it still fits ({2}).", size.Characters, Limits.ManagedPolicySize, Limits.InlinePoliciesSize), policy.Root.Start)] : [];
    }
}
