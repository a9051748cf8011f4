using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Policies;

/// <summary>Who a statement of a trust policy speaks of (IAM User Guide, AWS JSON policy elements: Principal).</summary>
/// <param name="Kind">The member's name, for example <c>Federated</c>.</param>
/// <param name="Identifiers">At least one.</param>
public sealed record PolicyPrincipal(string Kind, IReadOnlyList<string> Identifiers)
{
    public const string FederatedKind = "Federated";

    public static PolicyPrincipal Federated(OidcProviderArn provider) => new(FederatedKind, [provider.ToString()]);
}
