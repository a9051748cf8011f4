using GkeAws.Federation.Json;

namespace GkeAws.Federation.Rules.Policies;

/// <summary>An identity provider whose tokens a statement lets in: an OIDC provider of the account, or Google.</summary>
/// <param name="Issuer">Without its scheme.</param>
/// <param name="Partition">Null for Google, which is no resource of an account.</param>
/// <param name="Account">Null for Google.</param>
internal sealed record FederatedPrincipal(string Text, TextPosition Position, string Issuer, string? Partition, string? Account)
{
    private const string Resource = "oidc-provider/";
    private const int Parts = 6;

    /// <summary>Null when the text names no OIDC provider, or a malformed one.</summary>
    public static FederatedPrincipal? Of(LocatedText text)
    {
        if (text.Text == IssuerName.Google)
        {
            return new(text.Text, text.Position, IssuerName.Google, null, null);
        }

        // The issuer may hold colons: a port, or a project of a domain.
        var parts = text.Text.Split([':'], Parts);
        return parts is ["arn", var partition, "iam", "", var account, var resource] && resource.StartsWith(Resource, StringComparison.Ordinal) && resource.IndexOf("://", StringComparison.Ordinal) < 0
            ? new(text.Text, text.Position, resource.Substring(Resource.Length), partition, account)
            : null;
    }
}
