namespace GkeAws.Federation.Evaluation.WebIdentity;

/// <summary>An IAM OIDC provider of the role's account (IAM CreateOpenIDConnectProvider).</summary>
/// <param name="Url">With <c>https://</c>; compared with the token's issuer character for character.</param>
/// <param name="ClientIds">The audiences that it takes.</param>
public sealed record OidcProvider(string Url, IReadOnlyList<string> ClientIds);
