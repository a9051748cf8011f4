using System.Globalization;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS117
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS117", "the trust policy is longer than any quota", Severity.Error, Check, "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA");

    private static IEnumerable<Finding> Check(PolicySource policy)
    {
        var size = PolicySize.OfText(policy.Text);
        return size.FitsTrustPolicyAtMost ? [] : [policy.Finding(Rule, string.Format(CultureInfo.InvariantCulture,
            "{0} characters without white space in {1} statements; IAM takes {2} at most. Spread the clusters or workloads over several roles.",
            size.Characters, policy.Statements.Count, Limits.TrustPolicyMaximumSize), policy.Root.Start)];
    }
}
