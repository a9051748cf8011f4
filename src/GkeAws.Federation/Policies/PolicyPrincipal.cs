using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Policies;

/// <summary>Who a statement speaks of (IAM User Guide, AWS JSON policy elements: Principal).</summary>
/// <param name="Kind">The member's name, for example <c>Federated</c>; <c>*</c> for the element <c>"Principal": "*"</c>.</param>
/// <param name="Identifiers">For <c>*</c> that text alone.</param>
public sealed record PolicyPrincipal(string Kind, IReadOnlyList<string> Identifiers)
{
    public const string AwsKind = "AWS";
    public const string FederatedKind = "Federated";
    public const string ServiceKind = "Service";
    public const string CanonicalUserKind = "CanonicalUser";
    public const string Wildcard = "*";

    /// <summary><c>"Principal": "*"</c>.</summary>
    public static PolicyPrincipal Everyone { get; } = new(Wildcard, [Wildcard]);

    public static PolicyPrincipal Federated(OidcProviderArn provider) => new(FederatedKind, [provider.ToString()]);
}
