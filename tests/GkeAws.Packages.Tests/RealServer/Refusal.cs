using GkeAws.Packages.Tests.RealServer.Issuer;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>A token that differs from the good one in one thing.</summary>
/// <param name="Token">The token, from what is running.</param>
/// <param name="ServerReason">What radosgw 16.2.15 logs (its answer never says why).</param>
/// <param name="Explanation">What a lister must say besides the token's iss, aud and sub: what it can know without the server's help.</param>
public sealed record Refusal(Func<FederatedCeph.Parts, string> Token, string ServerReason, string Explanation = "")
{
    public const string OtherAudience = "sts.amazon.com";

    /// <summary>By the name of the difference.</summary>
    public static IReadOnlyDictionary<string, Refusal> All { get; } = new Dictionary<string, Refusal>(StringComparer.Ordinal)
    {
        ["audience"] = Of(token => token with { Audience = OtherAudience },
            "Client id in token doesn't match with that registered with oidc provider"),
        ["namespace"] = Of(token => token with { Namespace = "somewhere-else" }, PolicyDenied),
        ["service account"] = Of(token => token with { ServiceAccount = "default" }, PolicyDenied),
        ["expiry"] = Of(token => token with { IssuedAt = DateTimeOffset.UtcNow - token.Lifetime - TimeSpan.FromMinutes(5) },
            "token verification failed: token expired", "EXPIRED"),
        ["key"] = new(running => running.Issuer.MintWithForeignKey(running.Token),
            "Signature validation failed: evp verify final failed"),
    };

    /// <summary>The audience is one of the provider's, but not the one in the trust policy.</summary>
    public static Refusal AudienceNotTrusted { get; } = Of(token => token with { Audience = OtherAudience }, PolicyDenied);

    private const string PolicyDenied = "evaluating policy for op: 91 returned deny/pass";

    private static Refusal Of(Func<PodToken, PodToken> change, string serverReason, string explanation = "") =>
        new(running => running.Issuer.Mint(change(running.Token)), serverReason, explanation);
}
