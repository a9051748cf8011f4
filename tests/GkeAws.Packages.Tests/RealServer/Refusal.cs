using GkeAws.Packages.Tests.RealServer.Issuer;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>A token that differs from the good one in one thing.</summary>
/// <param name="Token">The token, from what is running.</param>
/// <param name="ServerReason">What radosgw 16.2.15 logs (its answer never says why).</param>
/// <param name="Differs">The claim that a lister must show as different from what the project expects; null: it can see no difference.</param>
/// <param name="IsExpired">A lister must say so, and of every other token that it is still valid.</param>
public sealed record Refusal(Func<FederatedCeph.Parts, string> Token, string ServerReason, string? Differs = null, bool IsExpired = false)
{
    public const string OtherAudience = "sts.amazon.com";

    /// <summary>radosgw 16.2.15 answers every refusal with HTTP 403 and the code AccessDenied, so a lister's reading of it is one for all.</summary>
    public const string Cause = "Cause: the role does not exist, its trust policy names another provider, or the condition on aud or sub does not fit the token.";

    /// <summary>By the name of the difference.</summary>
    public static IReadOnlyDictionary<string, Refusal> All { get; } = new Dictionary<string, Refusal>(StringComparer.Ordinal)
    {
        ["audience"] = Of(token => token with { Audience = OtherAudience },
            "Client id in token doesn't match with that registered with oidc provider", "aud"),
        ["namespace"] = Of(token => token with { Namespace = "somewhere-else" }, PolicyDenied, "sub"),
        ["service account"] = Of(token => token with { ServiceAccount = "default" }, PolicyDenied, "sub"),
        ["expiry"] = Of(token => token with { IssuedAt = DateTimeOffset.UtcNow - token.Lifetime - TimeSpan.FromMinutes(5) },
            "token verification failed: token expired", isExpired: true),
        ["key"] = new(running => running.Issuer.MintWithForeignKey(running.Token),
            "Signature validation failed: evp verify final failed"),
    };

    /// <summary>The audience is one of the provider's, but not the one in the trust policy.</summary>
    public static Refusal AudienceNotTrusted { get; } = Of(token => token with { Audience = OtherAudience }, PolicyDenied, "aud");

    private const string PolicyDenied = "evaluating policy for op: 91 returned deny/pass";

    private static Refusal Of(Func<PodToken, PodToken> change, string serverReason, string? differs = null, bool isExpired = false) =>
        new(running => running.Issuer.Mint(change(running.Token)), serverReason, differs, isExpired);
}
