using System.Globalization;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Permission;

public static class GKEAWS208
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS208", "the policy is longer than a role's inline policies may be", Severity.Error, Check, "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA");

    private static IEnumerable<Finding> Check(PolicySource policy)
    {
        var size = PolicySize.OfText(policy.Text);
        return size.FitsInlinePolicy ? [] : [policy.Finding(Rule, string.Format(CultureInfo.InvariantCulture,
            "{0} characters without white space; all inline policies of a role together may have {1}. Use wildcards or prefixes, or split the workload over several roles.", size.Characters, Limits.InlinePoliciesSize), policy.Root.Start)];
    }
}
