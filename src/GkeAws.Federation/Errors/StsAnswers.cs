namespace GkeAws.Federation.Errors;

/// <summary>What STS answers to AssumeRoleWithWebIdentity. The evaluation of a token answers with the same entries.</summary>
internal static class StsAnswers
{
    private const string Sts = "STS";
    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const string InvalidToken = "InvalidIdentityToken";
    private const string Validation = "ValidationError";
    private const string Model = "botocore, sts 2011-06-15";
    private const string Logs = "public logs of AWS's answers";
    private const string RePostIrsa = "AWS re:Post, eks-troubleshoot-irsa-errors";
    private const string RePostFederation = "AWS re:Post, iam-oidc-idp-federation";

    public static readonly KnownError NoToken = new(Sts, InvalidToken, BadRequest,
        "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)", true,
        "What was sent is no JWT that STS reads: another file, a part of the token, or an algorithm that it does not take.",
        "Send the projected ServiceAccount token as the file has it; it begins with eyJ and has two dots.", Logs);

    public static readonly KnownError MissingClaim = new(Sts, InvalidToken, BadRequest, "Missing a required claim: {claim}", true,
        "The token lacks a claim that STS needs: iss, aud, sub and exp.",
        "Use a projected ServiceAccount token, which has iss, aud, sub, iat and exp.", "gitlab-org/gitlab#342243");

    public static readonly KnownError NoKey = new(Sts, InvalidToken, BadRequest,
        "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements", true,
        "The issuer's key set cannot be read from the internet, or does not hold the key that signed the token.",
        "Read the issuer's /jwks; after a cluster was made anew, wait until STS forgets the old keys.", RePostFederation);

    public static readonly KnownError WrongSignature = new(Sts, InvalidToken, BadRequest, "The signature of the token is not valid.", false,
        "The token was edited, copied in part, or signed with another key.",
        "Take a fresh token from the pod; one that was edited, or copied in part, fails so.", "ours: STS's words are not recorded");

    public static readonly KnownError Expired = new(Sts, "ExpiredTokenException", BadRequest,
        "Token expired: current date/time {now} must be before the expiration date/time {expiry}", true,
        "The token is older than its exp.",
        "Read the token file again for each call: the kubelet replaces it. A copy, or a subPath mount, stays old.", RePostIrsa);

    public static readonly KnownError NotYetValid = new(Sts, InvalidToken, BadRequest, "The token is not valid yet.", false,
        "The token's nbf or iat lies in the future.",
        "Set the clocks right: of the cluster's control plane, or of this machine.", "ours: STS's words are not recorded");

    public static readonly KnownError NoProvider = new(Sts, InvalidToken, BadRequest, "No OpenIDConnect provider found in your account for {issuer}", true,
        "The role's account has no IAM OIDC provider with exactly the issuer's URL: it is missing, lies in another account, or differs by a character. In another partition (GovCloud, China) the call went to the wrong STS.",
        "Create the provider in the role's account; compare the two URLs character by character, path and trailing slash too.", RePostIrsa);

    public static readonly KnownError WrongAudience = new(Sts, InvalidToken, BadRequest, "Incorrect token audience", true,
        "The token's aud is none of the provider's client ids; a misspelt sts.amazonaws.com is the usual reason.",
        "Give the projected volume the provider's audience, or add the client id (aws iam add-client-id-to-open-id-connect-provider).", RePostIrsa);

    public static readonly KnownError NotAuthorized = new(Sts, "AccessDenied", Forbidden, "Not authorized to perform sts:AssumeRoleWithWebIdentity", true,
        "The role is missing, or its trust policy lets this token not in: the Federated ARN, aud or sub differs.",
        "Make provider, aud and sub of the trust policy equal to the token's; see the first mismatch of each statement.", RePostIrsa);

    public static readonly KnownError OutOfRange = new(Sts, Validation, BadRequest,
        "1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: {constraint}", true,
        "A value of the call breaks its rule: DurationSeconds is 900 to 43200, a session name has 2 to 64 letters, digits and characters of _+=,.@-.",
        "Correct the named value; for durationSeconds ask for 3600, for roleSessionName set AWS_ROLE_SESSION_NAME.", Model);

    public static readonly KnownError TokenLength = new(Sts, Validation, BadRequest,
        "1 validation error detected: Value at 'webIdentityToken' failed to satisfy constraint: Member must have length {bound}", false,
        "STS takes tokens of 4 to 20000 characters; an empty file is the usual reason.",
        "Send the whole token file and nothing else.", Model);

    public static readonly KnownError DurationAboveRole = new(Sts, Validation, BadRequest, "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.", true,
        "The session was to live longer than the role allows.",
        "Ask for less, or raise the role's MaxSessionDuration (up to 43200).", Model);

    // What follows needs the network or the account: an evaluation never answers so.
    public static readonly KnownError Thumbprint = new(Sts, InvalidToken, BadRequest,
        "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", true,
        "The provider lists a thumbprint, and none of the certificates at the issuer's jwks_uri has it; a leaf's thumbprint fails at its next renewal.",
        "Leave the thumbprint list out when you make the provider, or take the one of the top intermediate certificate (gke-aws thumbprint URL).", RePostFederation);

    public static readonly KnownError ProviderUnreachable = new(Sts, "IDPCommunicationError", BadRequest, "", false,
        "STS could not reach the issuer in time.", "Try again with a growing pause; when it stays, look whether the issuer answers from the internet.", Model);

    public static readonly KnownError ProviderRejected = new(Sts, "IDPRejectedClaim", Forbidden, "", false,
        "The identity provider says that the token's authentication failed or was revoked.", "Take a fresh token from the pod.", Model);

    public static readonly KnownError PolicyTooLarge = new(Sts, "PackedPolicyTooLarge", BadRequest, "", false,
        "Session policies and tags of the call are longer together than STS packs.", "Shorten the session policy, or put the permissions into the role.", Model);

    public static readonly KnownError RegionDisabled = new(Sts, "RegionDisabledException", Forbidden, "", false,
        "STS is switched off in this region for the account.", "Switch it on in the account's settings, or set AWS_REGION to another region.", Model);

    public static IReadOnlyList<KnownError> All { get; } =
    [
        NoToken, MissingClaim, NoKey, WrongSignature, Expired, NotYetValid, NoProvider, WrongAudience, NotAuthorized, OutOfRange, TokenLength, DurationAboveRole,
        Thumbprint, ProviderUnreachable, ProviderRejected, PolicyTooLarge, RegionDisabled,
    ];
}
