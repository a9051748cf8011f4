namespace Acme.Previews;

using global::System;

/// <summary>
/// A way in which STS refuses AssumeRoleWithWebIdentity: its error code, a part of its message (empty: any), why, and what to do.
/// Codes and texts: AWS re:Post "troubleshoot IRSA errors" and the STS API's own list of errors.
/// </summary>
internal sealed record TrustRefusal(string Code, string MessagePart, string Cause, string Check)
{
    // The first entry that fits is taken, so an entry for any message stands behind the special ones of its code.
    private static readonly TrustRefusal[] Known =
    [
        new("InvalidIdentityToken", "No OpenIDConnect provider found",
            "the role's account has no OIDC provider for the token's iss: not created yet, another account, another partition, or a URL that differs by a character.",
            "compare iss with `aws iam list-open-id-connect-providers`, and the account and partition in AWS_ROLE_ARN; the project's scripts create the provider."),
        new("InvalidIdentityToken", "Incorrect token audience",
            "the token's aud is not among the client ids of the OIDC provider.",
            "give the projected token, the provider's client ids and the trust policy the same audience; this refusal is not in CloudTrail."),
        new("InvalidIdentityToken", "certificate doesn't match configured thumbprint",
            "the OIDC provider pins the thumbprint of another certificate.",
            "run the project's thumbprint script and update the provider's thumbprint list."),
        new("InvalidIdentityToken", "Couldn't retrieve verification key",
            "STS could not fetch the cluster's public keys, or none of them signed this token (a cluster that was made again has new keys).",
            "open the issuer's /.well-known/openid-configuration and the jwks_uri in it from outside the cluster; try again after some minutes."),
        new("", "Missing a required claim",
            "the token lacks a claim that STS needs.",
            "mount a projected serviceAccountToken with an audience; the API server's default token does not do."),
        new("InvalidIdentityToken", "",
            "STS could not accept the token.",
            "check that the file holds the projected token and nothing else."),
        new("ExpiredTokenException", "",
            "the token was past its exp when STS saw it.",
            "the kubelet renews the file unless it is mounted by subPath or was copied; compare the node's clock too."),
        new("AccessDenied", "",
            "the role does not exist, its trust policy names another provider, or the condition on aud or sub does not fit the token.",
            "compare AWS_ROLE_ARN, iss, aud and sub with the role's trust policy; a new or changed role can take up to a minute; CloudTrail shows the attempt under its sub."),
        new("IDPRejectedClaim", "",
            "the identity provider rejected the token, or the token is no longer valid.",
            "compare the claims; a new token comes by restarting the pod."),
        new("IDPCommunicationError", "",
            "STS could not talk to the cluster's issuer.",
            "try again; if it stays, open the issuer's /.well-known/openid-configuration from outside the cluster."),
        new("RegionDisabledException", "",
            "STS is switched off in this region for the role's account.",
            "switch the region on in the account's settings, or set AWS_REGION to one that is on."),
    ];

    private static readonly TrustRefusal Unknown = new("", "",
        "an answer that this program has no entry for.",
        "compare AWS_ROLE_ARN, AWS_ROLE_SESSION_NAME and the claims with the role's trust policy.");

    public static TrustRefusal Of(string code, string message) =>
        Array.Find(Known, refusal => (refusal.Code.Length == 0 || refusal.Code == code)
            && message.Contains(refusal.MessagePart, StringComparison.OrdinalIgnoreCase)) ?? Unknown;
}
