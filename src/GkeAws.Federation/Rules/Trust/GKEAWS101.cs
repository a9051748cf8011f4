using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS101
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS101", "no condition on the subject", Severity.Error, Check, "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", "MISSING_GITHUB_REPO_CONDITION_KEY");

    private static IEnumerable<Finding> Check(PolicySource policy) => MissingClaim.In(policy, "sub").Select(principal => policy.Finding(Rule,
        $"The statement has no condition on {principal.Issuer}:sub: {MissingClaim.Everybody(principal)} may assume the role. Add StringEquals with the subject, for a pod system:serviceaccount:NAMESPACE:NAME.",
        principal.Position));
}
