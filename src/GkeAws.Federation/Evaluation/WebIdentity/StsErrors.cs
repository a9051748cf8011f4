using System.Globalization;

namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>
/// What STS answers when it refuses (AWS re:Post on EKS IRSA errors and on IAM OIDC federation; botocore's STS model for codes and
/// statuses; public logs for the texts).
/// </summary>
internal static class StsErrors
{
    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const string InvalidToken = "InvalidIdentityToken";

    public static StsError NoToken(string problem) => new(InvalidToken, BadRequest,
        "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)", true,
        problem, "Send the projected ServiceAccount token as the file has it; it begins with eyJ and has two dots.");

    public static StsError MissingClaim(string claim) => new(InvalidToken, BadRequest, $"Missing a required claim: {claim}", claim == "aud",
        $"The token has no usable claim {claim}.", "Use a projected ServiceAccount token, which has iss, aud, sub, iat and exp.");

    public static StsError IssuerWithoutHttps(string issuer) => new(InvalidToken, BadRequest,
        "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements", true,
        $"The issuer '{issuer}' does not begin with https://, so STS has nowhere to look for keys.", "Use a cluster whose issuer is a public https URL; a GKE cluster's is.");

    public static StsError NoKey(WebIdentityToken token) => new(InvalidToken, BadRequest,
        "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements", true,
        $"The issuer's key set cannot be read, or has no key '{token.KeyId}'.", "Read the issuer's /jwks; after a cluster was made anew, wait until STS forgets the old keys.");

    public static StsError WrongSignature(WebIdentityToken token) => new(InvalidToken, BadRequest, "The signature of the token is not valid.", false,
        $"The key '{token.KeyId}' did not sign this token.", "Take a fresh token from the pod; one that was edited, or copied in part, fails so.");

    public static StsError Expired(long now, long expiry) => new("ExpiredTokenException", BadRequest,
        $"Token expired: current date/time {Text(now)} must be before the expiration date/time {Text(expiry)}", true,
        $"The token expired {Text(now - expiry)} seconds ago.", "Read the token file again for each call: the kubelet replaces it. A copy, or a subPath mount, stays old.");

    public static StsError NotYetValid(string claim, long now, long from) => new(InvalidToken, BadRequest, "The token is not valid yet.", false,
        $"The token's {claim} lies {Text(from - now)} seconds ahead.", "Set the clocks right: of the cluster's control plane, or of this machine.");

    public static StsError NoProvider(string issuer, string account) => new(InvalidToken, BadRequest, $"No OpenIDConnect provider found in your account for {issuer}", true,
        $"Account {account} has no IAM OIDC provider with exactly this URL.", "Create the provider in the role's account; compare the two URLs character by character, path and trailing slash too.");

    public static StsError WrongAudience(IReadOnlyList<string> audiences, OidcProvider provider) => new(InvalidToken, BadRequest, "Incorrect token audience", true,
        $"The token's audience {Quote(audiences)} is none of the provider's client ids {Quote(provider.ClientIds)}.",
        "Give the projected volume the provider's audience, or add the client id (aws iam add-client-id-to-open-id-connect-provider).");

    public static StsError NotAuthorized(string cause) => new("AccessDenied", Forbidden, "Not authorized to perform sts:AssumeRoleWithWebIdentity", true,
        cause, "Make provider, aud and sub of the trust policy equal to the token's; see the first mismatch of each statement.");

    public static StsError DurationOutOfRange(int seconds, string bound) => Invalid(seconds.ToString(CultureInfo.InvariantCulture), "durationSeconds", $"Member must have value {bound}",
        "STS takes 900 to 43200 seconds.", "Ask for 3600, or for no duration.");

    public static StsError DurationAboveRole(int seconds, int most) => new("ValidationError", BadRequest, "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.", true,
        $"{Text(seconds)} seconds were asked for, and the role gives {Text(most)}.", "Ask for less, or raise the role's MaxSessionDuration (up to 43200).");

    public static StsError SessionName(string name, string constraint) => Invalid(name, "roleSessionName", constraint,
        "A session name has 2 to 64 letters, digits and characters of _+=,.@-.", "Set AWS_ROLE_SESSION_NAME to such a name, for example the pod's.");

    public static StsError TokenLength(int length, string bound) => new("ValidationError", BadRequest,
        $"1 validation error detected: Value at 'webIdentityToken' failed to satisfy constraint: Member must have length {bound}", false,
        $"The token has {Text(length)} characters; STS takes 4 to 20000.", "Send the whole token file and nothing else.");

    private static StsError Invalid(string value, string member, string constraint, string cause, string fix) => new("ValidationError", BadRequest,
        $"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}", true, cause, fix);

    private static string Quote(IReadOnlyList<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
