using System.Globalization;
using GkeAws.Federation.Errors;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>What STS answers when it refuses: an entry of the catalogue, filled with this call's values, and the cause in this call.</summary>
internal static class StsErrors
{
    public static StsError NoToken(string problem) => Of(StsAnswers.NoToken, problem);

    /// <summary>Only the message about aud is recorded.</summary>
    public static StsError MissingClaim(string claim) =>
        Of(StsAnswers.MissingClaim, $"The token has no usable claim {claim}.", ("claim", claim)) with { IsRecorded = claim == "aud" };

    public static StsError IssuerWithoutHttps(string issuer) =>
        Of(StsAnswers.NoKey, $"The issuer '{issuer}' does not begin with https://, so STS has nowhere to look for keys.")
            with { Fix = "Use a cluster whose issuer is a public https URL; a GKE cluster's is." };

    public static StsError NoKey(WebIdentityToken token) => Of(StsAnswers.NoKey, $"The issuer's key set cannot be read, or has no key '{token.KeyId}'.");

    public static StsError WrongSignature(WebIdentityToken token) => Of(StsAnswers.WrongSignature, $"The key '{token.KeyId}' did not sign this token.");

    public static StsError Expired(long now, long expiry) =>
        Of(StsAnswers.Expired, $"The token expired {Text(now - expiry)} seconds ago.", ("now", Text(now)), ("expiry", Text(expiry)));

    public static StsError NotYetValid(string claim, long now, long from) => Of(StsAnswers.NotYetValid, $"The token's {claim} lies {Text(from - now)} seconds ahead.");

    public static StsError NoProvider(string issuer, string account) =>
        Of(StsAnswers.NoProvider, $"Account {account} has no IAM OIDC provider with exactly this URL.", ("issuer", issuer));

    public static StsError WrongAudience(IReadOnlyList<string> audiences, OidcProvider provider) =>
        Of(StsAnswers.WrongAudience, $"The token's audience {Quote(audiences)} is none of the provider's client ids {Quote(provider.ClientIds)}.");

    public static StsError NotAuthorized(string cause) => Of(StsAnswers.NotAuthorized, cause);

    public static StsError DurationOutOfRange(int seconds, string bound) =>
        Invalid(Text(seconds), "durationSeconds", $"Member must have value {bound}", "STS takes 900 to 43200 seconds.", "Ask for 3600, or for no duration.");

    public static StsError DurationAboveRole(int seconds, int most) =>
        Of(StsAnswers.DurationAboveRole, $"{Text(seconds)} seconds were asked for, and the role gives {Text(most)}.");

    public static StsError SessionName(string name, string constraint) => Invalid(name, "roleSessionName", constraint,
        "A session name has 2 to 64 letters, digits and characters of _+=,.@-.", "Set AWS_ROLE_SESSION_NAME to such a name, for example the pod's.");

    public static StsError TokenLength(int length, string bound) =>
        Of(StsAnswers.TokenLength, $"The token has {Text(length)} characters; STS takes 4 to 20000.", ("bound", bound));

    private static StsError Invalid(string value, string member, string constraint, string cause, string fix) =>
        Of(StsAnswers.OutOfRange, cause, ("value", value), ("member", member), ("constraint", constraint)) with { Fix = fix };

    private static StsError Of(KnownError error, string cause, params (string Name, string Value)[] values) =>
        new(error.Code, error.Status!.Value, error.Fill(values), error.IsRecorded, cause, error.Fix);

    private static string Quote(IReadOnlyList<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
