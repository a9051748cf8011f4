using GkeAws.Federation.Evaluation.WebIdentity;

namespace GkeAws.Cli.Tokens;

/// <summary>When a token holds.</summary>
internal sealed class TokenTimes(WebIdentityToken token, DateTimeOffset now)
{
    // As SecurityTokenService allows for clocks that differ.
    private const int Leeway = 300;

    // The kubelet replaces a token older than 80 % of its life, or than a day (Kubernetes API, ServiceAccountTokenProjection.expirationSeconds).
    private const int RotationPercent = 80;
    private const int LongestBeforeRotation = 24 * 60 * 60;

    private readonly long _now = now.ToUnixTimeSeconds();

    /// <summary>One line for each time claim, in plain words.</summary>
    public IReadOnlyList<(string Name, string Words)> Lines =>
    [
        ("issued", WordsOf("iat")),
        ("holds from", WordsOf("nbf")),
        ("ends", WordsOf("exp")),
        .. Lifetime is { } life ? [("life", $"{TimeWords.Duration(life)}; a kubelet replaces it after {TimeWords.Duration(RotationOf(life))}")] : Array.Empty<(string, string)>(),
    ];

    /// <summary>Seconds from iat to exp; null when one is missing, or they make no time.</summary>
    public long? Lifetime => token.Seconds("iat") is >= 0 and var from && token.Seconds("exp") is { } to && to > from ? to - from : null;

    public bool IsExpired => token.Seconds("exp") is { } expiry && expiry <= _now;

    /// <summary>Claims that make the token useless now, each with the reason.</summary>
    public IEnumerable<ClaimCheck> Checks()
    {
        if (token.Seconds("exp") is not { } expiry)
        {
            yield return new ClaimCheck("exp", token.Claims.Find("exp") is null ? "missing" : "no whole number of seconds", null, "Use a projected ServiceAccount token: it has one.");
        }
        else
        {
            yield return expiry <= _now
                ? new ClaimCheck("exp", $"over: {TimeWords.Of(expiry, now)}", null, "Read the token file again: the kubelet replaces it (not under a subPath mount).")
                : ClaimCheck.Fits("exp");
        }
        foreach (var claim in (string[])["nbf", "iat"])
        {
            if (token.Seconds(claim) is { } from && from > _now + Leeway)
            {
                yield return new ClaimCheck(claim, $"not yet: {TimeWords.Of(from, now)}", null, "Set the clocks right: of the cluster's control plane, or of this machine.");
            }
        }
    }

    private static long RotationOf(long life) => Math.Min(life / 100 * RotationPercent, LongestBeforeRotation);

    private string WordsOf(string claim) => token.Claims.Find(claim) is null ? $"{claim} is missing"
        : token.Seconds(claim) is { } seconds ? TimeWords.Of(seconds, now)
        : $"{claim} is no whole number of seconds";
}
