namespace GkeAws.Federation.Evaluation;

/// <summary>What one policy says of a request.</summary>
/// <param name="IsDeny">A Deny statement matches; then nothing else counts.</param>
/// <param name="Allow">How closely the narrowest matching Allow statement means the caller; <c>Exact</c> when it names no principal.</param>
internal readonly record struct PolicyVote(bool IsDeny, PrincipalMatch Allow)
{
    public static PolicyVote Denies => new(true, PrincipalMatch.None);

    public bool IsAllow => Allow != PrincipalMatch.None;
}
