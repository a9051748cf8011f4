using System.Globalization;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS116
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS116", "the trust policy is longer than the account takes", Severity.Warning, Check, "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA");

    private static IEnumerable<Finding> Check(PolicySource policy)
    {
        var size = PolicySize.OfText(policy.Text);
        var quota = Quota(policy);
        return !size.FitsTrustPolicy(quota) && size.FitsTrustPolicyAtMost ? [policy.Finding(Rule, Budget(policy, size, quota), policy.Root.Start)] : [];
    }

    /// <summary>What federation.json says of the environment; the least of several.</summary>
    private static int Quota(PolicySource policy) =>
        policy.Environments.Count == 0 ? Limits.TrustPolicyDefaultSize : policy.Environments.Min(environment => environment.TrustPolicyQuota);

    private static string Budget(PolicySource policy, PolicySize size, int quota) => string.Format(CultureInfo.InvariantCulture,
        "{0} characters without white space in {1} statements; the account takes {2} unless its quota L-C07B4B0D was raised (up to {3}). Raise it and write it down as trustPolicyQuota in federation.json, or spread the clusters over several roles.",
        size.Characters, policy.Statements.Count, quota, Limits.TrustPolicyMaximumSize);
}
