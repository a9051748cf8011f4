using GkeAws.Federation.Rules.Policies;

namespace GkeAws.Federation.Rules.Trust;

public static class GKEAWS102
{
    public static readonly Rule Rule = new PolicyRule("GKEAWS102", "no condition on the audience", Severity.Error, Check, "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL");

    private static IEnumerable<Finding> Check(PolicySource policy) => MissingClaim.In(policy, "aud").Select(principal => policy.Finding(Rule,
        $"The statement has no condition on {principal.Issuer}:aud: a token that was made for somebody else, and that he passes on, is as good as one for AWS. Add StringEquals with the audience of the token volume, for example sts.amazonaws.com.",
        principal.Position));
}
