namespace GkeAws.Federation.Rules.Policies;

/// <summary>Issuers without their scheme, as condition keys and provider ARNs spell them.</summary>
internal static class IssuerName
{
    /// <summary>Built into AWS: a role trusts it without a provider (IAM User Guide, IAM and STS condition context keys).</summary>
    public const string Google = "accounts.google.com";

    private const string Clusters = "container.googleapis.com/";

    private static readonly char[] AfterHost = [':', '/'];

    /// <summary>A host's name has a dot; the prefix of a service has none.</summary>
    public static bool IsIssuer(string prefix)
    {
        var end = prefix.IndexOfAny(AfterHost);
        return (end < 0 ? prefix : prefix.Substring(0, end)).IndexOf('.') > 0;
    }

    public static bool IsCluster(string issuer) => issuer.StartsWith(Clusters, StringComparison.Ordinal);
}
