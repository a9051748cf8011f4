using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Tokens;

/// <summary>Tells kinds of tokens apart (Kubernetes, service account tokens: the API server's default audience is its issuer).</summary>
internal static class TokenKinds
{
    private const string SecretIssuer = "kubernetes/serviceaccount";
    private const string GoogleIssuer = "accounts.google.com";

    // Clusters whose API server has audiences of its own still name this one.
    private const string ApiServerName = "https://kubernetes.default.svc";

    public static TokenKind Of(WebIdentityToken token) => token switch
    {
        { Issuer: SecretIssuer } => TokenKind.Secret,
        { Issuer: GoogleIssuer or Issuer.Scheme + GoogleIssuer } => TokenKind.Google,
        { Subject: { } subject } when subject.StartsWith(Subject.Prefix, StringComparison.Ordinal) => IsForApiServer(token) ? TokenKind.ApiServer : TokenKind.Projected,
        _ => TokenKind.Other,
    };

    private static bool IsForApiServer(WebIdentityToken token) =>
        token.Audiences?.Any(audience => audience == token.Issuer || audience.StartsWith(ApiServerName, StringComparison.Ordinal)) == true;
}
