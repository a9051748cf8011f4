using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>Whether IAM would store a policy: its grammar, its version, its size.</summary>
internal static class PolicyTexts
{
    /// <param name="quota">Characters of a trust policy in this account.</param>
    public static AwsError? CheckTrust(string text, int quota)
    {
        var reading = PolicyReader.Read(text, PolicyKind.Trust, "trust policy");
        return reading.Document is null ? IamErrors.Malformed(reading)
            : PolicySize.OfText(text).FitsTrustPolicy(quota) ? null
            : IamErrors.QuotaExceeded("ACLSizePerRole", quota);
    }

    /// <param name="role">Before the policy is put to it.</param>
    public static AwsError? CheckInline(LabRole role, string name, string text)
    {
        var reading = PolicyReader.Read(text, PolicyKind.Identity, name);
        if (reading.Document is not { } document)
        {
            return IamErrors.Malformed(reading);
        }
        // Recorded by moto from AWS: creating a policy of another version is refused.
        if (document.Version != PolicyDocument.CurrentVersion)
        {
            return IamErrors.OldVersion();
        }
        var size = PolicySize.OfText(text).Characters + role.Policies.Where(policy => policy.Key != name).Sum(policy => PolicySize.OfText(policy.Value).Characters);
        return size <= Limits.InlinePoliciesSize ? null : IamErrors.InlinePoliciesTooLarge(role.Name, Limits.InlinePoliciesSize);
    }
}
