using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>
/// A token's claims as condition keys: the issuer without its scheme, a colon, the claim. Only aud, sub and amr are keys; for
/// Google's own issuer aud is azp when that is set, and oaud is aud (IAM User Guide, keys for web identity federation).
/// </summary>
internal sealed class WebIdentityClaims
{
    public const string Google = "accounts.google.com";

    private WebIdentityClaims(WebIdentityToken token, string provider, string prefix, bool isGoogle)
    {
        var audiences = token.Audiences!;
        var aud = isGoogle && token.AuthorizedParty is { Length: > 0 } party ? [party] : audiences;
        (Provider, Subject, Audience) = (provider, token.Subject!, aud[0]);
        var keys = new List<KeyValuePair<string, IReadOnlyList<string>>>
        {
            new($"{prefix}:aud", aud),
            new($"{prefix}:sub", [Subject]),
        };
        if (Texts(token) is { Count: > 0 } amr)
        {
            keys.Add(new($"{prefix}:amr", amr));
        }
        SessionKeys = keys;
        TrustKeys = isGoogle ? [.. keys, new($"{prefix}:oaud", audiences)] : keys;
    }

    public string Provider { get; }

    public string Subject { get; }

    public string Audience { get; }

    /// <summary>What the trust policy sees.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> TrustKeys { get; }

    /// <summary>What stays for later requests.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> SessionKeys { get; }

    public static bool IsGoogle(string issuer) => issuer is Google or Issuer.Scheme + Google;

    /// <param name="token">With iss, aud and sub.</param>
    public static WebIdentityClaims Of(WebIdentityToken token, TrustedRole role)
    {
        var issuer = token.Issuer!;
        if (IsGoogle(issuer))
        {
            return new WebIdentityClaims(token, Google, Google, isGoogle: true);
        }
        var name = issuer.Substring(Issuer.Scheme.Length);
        return new WebIdentityClaims(token, $"arn:{role.Partition}:iam::{role.Account}:oidc-provider/{name}", name, isGoogle: false);
    }

    private static List<string> Texts(WebIdentityToken token) => token.Claims.Find("amr")?.Value is Json.JsonArray list
        ? [.. list.Items.OfType<Json.JsonString>().Select(item => item.Value)]
        : [];
}
