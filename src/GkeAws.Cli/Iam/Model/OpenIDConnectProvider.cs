namespace GkeAws.Cli.Iam.Model;

/// <summary>An account's OIDC provider.</summary>
/// <param name="Url">The issuer; IAM leaves out the scheme.</param>
/// <param name="ClientIds">The audiences that it lets in.</param>
/// <param name="Thumbprints">SHA-1, 40 hexadecimal digits each.</param>
internal sealed record OpenIDConnectProvider(string? Url, IReadOnlyList<string> ClientIds, IReadOnlyList<string> Thumbprints, DateTimeOffset? Created);
