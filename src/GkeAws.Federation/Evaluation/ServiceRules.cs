namespace GkeAws.Federation.Evaluation;

/// <summary>What single services do otherwise than all others.</summary>
internal static class ServiceRules
{
    private const string AssumeRole = "sts:AssumeRole";
    private const string Kms = "kms:";

    /// <summary>
    /// Role trust policies and KMS key policies have to allow the caller themselves, even within one account
    /// (IAM User Guide, Policy evaluation logic). A key policy that names the account leaves it to the account's identity policies.
    /// </summary>
    public static bool NeedsResourcePolicy(Request request, ApplicablePolicies policies) =>
        request.Action.StartsWith(AssumeRole, StringComparison.OrdinalIgnoreCase)
        || (policies.Resource is not null && request.Action.StartsWith(Kms, StringComparison.OrdinalIgnoreCase));
}
