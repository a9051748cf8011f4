namespace GkeAws.Templates.Tests.Listers;

/// <summary>STS refuses: codes, statuses and messages as AWS gives them (domain facts 2.3 and 2.11), and what the lister makes of them.</summary>
internal static class TrustCases
{
    private const string Unauthorized = "Not authorized to perform sts:AssumeRoleWithWebIdentity";

    private static readonly string[] AsExpected =
    [
        $"  role  {ListerRun.RoleArn}\n",
        $"  iss  {TestToken.Issuer}  (as expected)\n",
        $"  aud  {TestToken.Audience}  (as expected)\n",
        $"  sub  {TestToken.Subject}  (as expected)\n",
        "  (valid for ",
    ];

    public static IEnumerable<ListerCase> All =>
    [
        Refused("no provider", 400, "InvalidIdentityToken", $"No OpenIDConnect provider found in your account for {TestToken.Issuer}", "no OIDC provider for the token's iss"),
        Refused("audience not in the client ids", 400, "InvalidIdentityToken", "Incorrect token audience", "not among the client ids"),
        Refused("not authorized", 403, "AccessDenied", Unauthorized, "the condition on aud or sub does not fit"),
        Refused("thumbprint", 400, "InvalidIdentityToken", "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", "pins the thumbprint"),
        Refused("no key", 400, "InvalidIdentityToken", "Couldn't retrieve verification key from your identity provider", "could not fetch the cluster's public keys"),
        Refused("missing claim", 400, "InvalidIdentityToken", "Missing a required claim: aud", "lacks a claim"),
        Refused("another invalid token", 400, "InvalidIdentityToken", "something new", "STS could not accept the token"),
        Refused("expired for STS", 400, "ExpiredTokenException", "Token expired", "past its exp"),
        Refused("rejected claim", 403, "IDPRejectedClaim", "rejected", "identity provider rejected"),
        Refused("issuer not reached", 400, "IDPCommunicationError", "could not be reached", "could not talk to the cluster's issuer"),
        Refused("region off", 403, "RegionDisabledException", "STS is not activated", "switched off in this region"),
        Refused("unknown code", 400, "SomethingNew", "never seen", "no entry for"),

        Differs("other subject", () => TestToken.Of(subject: "system:serviceaccount:default:default"),
            $"  sub  system:serviceaccount:default:default  (DIFFERS: this project expects {TestToken.Subject})"),
        Differs("other audience", () => TestToken.Of(audience: new[] { "https://kubernetes.default.svc" }),
            $"  aud  https://kubernetes.default.svc  (DIFFERS: this project expects {TestToken.Audience})"),
        Differs("audience as one text", () => TestToken.Of(audience: "sts.amazon.com"),
            $"  aud  sts.amazon.com  (DIFFERS: this project expects {TestToken.Audience})"),
        Differs("other issuer", () => TestToken.Of(issuer: "https://kubernetes.default.svc.cluster.local"), $"  iss  https://kubernetes.default.svc.cluster.local  (DIFFERS: this project expects {TestToken.Issuer} or {TestToken.Issuer}-2)"),
        Differs("expired", () => TestToken.Of(minutes: -10), "  (EXPIRED "),
        Differs("a claim with line ends", () => TestToken.Of(subject: "a\nb"), "  sub  a\\u000ab  (DIFFERS"),
        Differs("not a token", () => "this-file-holds-something-else", "holds no JSON Web Token"),

        new("Ceph's refusal: S3-style error, empty message", 3)
        {
            Assume = StubAnswers.S3Error(403, "AccessDenied", ""),
            Says = ["STS refused the token: AccessDenied (HTTP 403)", .. AsExpected, "Cause: the role does not exist"],
        },
        new("STS repeats the token", 3)
        {
            Token = new(Repeated),
            Assume = StubAnswers.StsError(400, "InvalidIdentityToken", $"Value '{Repeated}' is no good"),
            Says = ["Value '[token].[token].[token]' is no good"],
        },
        new("static keys that STS does not know", 3)
        {
            Environment = { ["AWS_ACCESS_KEY_ID"] = "AKIAEXAMPLE", ["AWS_SECRET_ACCESS_KEY"] = "secret-of-the-stub" },
            Identity = StubAnswers.StsError(403, "InvalidClientTokenId", "The security token included in the request is invalid."),
            Says = ["⚠️ AWS_ACCESS_KEY_ID is set", "STS refused the keys or the profile: InvalidClientTokenId (HTTP 403)"],
            Silent = ["Cause:"],
        },
    ];

    private static string Repeated { get; } = TestToken.Of();

    private static ListerCase Refused(string name, int status, string code, string message, string cause) => new(name, 3)
    {
        Assume = StubAnswers.StsError(status, code, message),
        Says = [$"❌ STS refused the token: {code} (HTTP {status}): {message}\n", .. AsExpected, "\nCause: ", cause, "\nCheck: "],
        Silent = ["DIFFERS", "EXPIRED", "Identity:"],
        OldBotoToo = code == "AccessDenied",
    };

    private static ListerCase Differs(string name, Func<string> token, string line) => new(name, 3)
    {
        Token = new(token),
        OldBotoToo = false,
        Assume = StubAnswers.StsError(403, "AccessDenied", Unauthorized),
        Says = ["AccessDenied (HTTP 403)", line],
    };
}
