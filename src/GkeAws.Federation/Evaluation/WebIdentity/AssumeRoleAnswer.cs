namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>What STS would answer: a session, or an error.</summary>
/// <param name="session">Null exactly when there is an error.</param>
/// <param name="isSignatureChecked">False when no key set was given: an answer about the claims, not about who made them.</param>
/// <param name="explain">The trust policy's answer in detail, which costs more than the answer; null when STS refuses before it looks there.</param>
public sealed class AssumeRoleAnswer(AssumedRoleSession? session, StsError? error, bool isSignatureChecked, Func<Evaluation>? explain)
{
    private Evaluation? trust;

    public AssumedRoleSession? Session => session;

    public StsError? Error => error;

    public bool IsSignatureChecked => isSignatureChecked;

    /// <summary>How the trust policy answered; null when STS refuses before it looks there.</summary>
    public Evaluation? Trust => trust ??= explain?.Invoke();

    public bool IsAllowed => session is not null;
}
