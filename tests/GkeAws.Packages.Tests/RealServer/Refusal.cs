using GkeAws.Packages.Tests.RealServer.Issuer;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>A token that differs from the good one in one thing.</summary>
/// <param name="Token">The token, from what is running.</param>
/// <param name="ServerReason">What radosgw 16.2.15 logs (its answer never says why).</param>
/// <param name="Named">What a lister's explanation must name, besides the token's iss, aud and sub.</param>
public sealed record Refusal(Func<FederatedCeph.Parts, string> Token, string ServerReason, string Named)
{
    public const string OtherAudience = "sts.amazon.com";

    /// <summary>By the name of the difference. "trusted audience" needs a provider that knows the other audience.</summary>
    public static IReadOnlyDictionary<string, Refusal> All { get; } = new Dictionary<string, Refusal>(StringComparer.Ordinal)
    {
        ["audience"] = Of(token => token with { Audience = OtherAudience },
            "Client id in token doesn't match with that registered with oidc provider", OtherAudience),
        ["namespace"] = Of(token => token with { Namespace = "somewhere-else" },
            PolicyDenied, "system:serviceaccount:somewhere-else:"),
        ["service account"] = Of(token => token with { ServiceAccount = "default" },
            PolicyDenied, ":default"),
        ["expiry"] = Of(token => token with { IssuedAt = DateTimeOffset.UtcNow - token.Lifetime - TimeSpan.FromMinutes(5) },
            "token verification failed: token expired", "expired"),
        ["key"] = new(running => running.Issuer.MintWithForeignKey(running.Token),
            "Signature validation failed: evp verify final failed", "iss"),
    };

    /// <summary>The audience is one of the provider's, but not the one in the trust policy.</summary>
    public static Refusal AudienceNotTrusted { get; } = Of(token => token with { Audience = OtherAudience }, PolicyDenied, OtherAudience);

    private const string PolicyDenied = "evaluating policy for op: 91 returned deny/pass";

    private static Refusal Of(Func<PodToken, PodToken> change, string serverReason, string named) =>
        new(running => running.Issuer.Mint(change(running.Token)), serverReason, named);
}
