using System.Globalization;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS116
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS116", "the trust policy is longer than the default quota", Severity.Warning, Check, "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA");

    private static IEnumerable<Finding> Check(PolicySource policy)
    {
        var size = PolicySize.OfText(policy.Text);
        return size is { FitsTrustPolicyByDefault: false, FitsTrustPolicyAtMost: true } ? [policy.Finding(Rule, Budget(policy, size), policy.Root.Start)] : [];
    }

    private static string Budget(PolicySource policy, PolicySize size) => string.Format(CultureInfo.InvariantCulture,
        "{0} characters without white space in {1} statements; an account takes {2} unless its quota L-C07B4B0D was raised (up to {3}). Raise it, or spread the clusters over several roles.",
        size.Characters, policy.Statements.Count, Limits.TrustPolicyDefaultSize, Limits.TrustPolicyMaximumSize);
}
