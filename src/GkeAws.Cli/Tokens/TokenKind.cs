namespace GkeAws.Cli.Tokens;

/// <summary>What a token is, by its claims.</summary>
/// <param name="Word">For programs; never changes.</param>
/// <param name="Name">For people.</param>
/// <param name="Problem">Why AWS cannot take it whatever the project says, and what to do; null: that depends.</param>
internal sealed record TokenKind(string Word, string Name, string? Problem)
{
    /// <summary>Its audience is one of the projected volume, so it may be for AWS.</summary>
    public static readonly TokenKind Projected = new("projected", "a ServiceAccount token for an audience of its own (projected volume, or kubectl create token)", null);

    public static readonly TokenKind ApiServer = new("apiServer", "the automounted API token: its audience is the issuer itself",
        "It is for the cluster's API server and lies in /var/run/secrets/kubernetes.io/serviceaccount; AWS wants the projected one: read /var/run/secrets/tokens/token.");

    /// <summary>Before Kubernetes 1.24 every ServiceAccount had one; it has no exp and no aud.</summary>
    public static readonly TokenKind Secret = new("secret", "a ServiceAccount token kept in a Secret, which never expires",
        "STS refuses it: it has no audience, and its issuer is no URL. Mount a projected token, and delete the Secret.");

    public static readonly TokenKind Google = new("google", "an identity token of a Google service account (accounts.google.com)", null);

    public static readonly TokenKind Other = new("other", "a token of another kind", null);
}
