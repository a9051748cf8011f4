namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>What STS would answer: a session, or an error.</summary>
/// <param name="Trust">How the trust policy answered; null when STS refuses before it looks there.</param>
/// <param name="IsSignatureChecked">False when no key set was given: an answer about the claims, not about who made them.</param>
public sealed record AssumeRoleAnswer(AssumedRoleSession? Session, StsError? Error, Evaluation? Trust, bool IsSignatureChecked)
{
    public bool IsAllowed => Session is not null;
}
