namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>A call of AssumeRoleWithWebIdentity.</summary>
/// <param name="Role">Null: no such role, which STS does not tell from a trust policy that refuses.</param>
/// <param name="Providers">The OIDC providers of the role's account.</param>
/// <param name="Time">The clock of STS.</param>
public sealed record WebIdentityRequest(
    WebIdentityToken Token, TrustedRole? Role, IReadOnlyList<OidcProvider> Providers, string SessionName, DateTimeOffset Time)
{
    /// <summary>Seconds; 3600 when the caller does not say (STS AssumeRoleWithWebIdentity).</summary>
    public int DurationSeconds { get; init; } = 3600;

    /// <summary>Null: the signature is not looked at, and the answer says so.</summary>
    public ISignatureVerifier? Verifier { get; init; }

    /// <summary>Further keys of the call, for example aws:SourceIp.</summary>
    public RequestContext Context { get; init; } = RequestContext.Empty;
}
