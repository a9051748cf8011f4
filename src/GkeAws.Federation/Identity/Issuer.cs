namespace GkeAws.Federation.Identity;

/// <summary>
/// The cluster's OIDC issuer: the <c>iss</c> claim, character for character. GKE issuers say <c>locations/</c> for zones and
/// regions alike (GKE REST reference, projects.locations.clusters.well-known; every GKE token seen).
/// </summary>
/// <param name="Url">With <c>https://</c>.</param>
public sealed record Issuer(string Url)
{
    public const string Scheme = "https://";

    /// <summary>Without the scheme: as condition keys and provider ARNs spell it (IAM User Guide, condition keys).</summary>
    public string WithoutScheme => Url.Substring(Scheme.Length);

    public static Issuer OfCluster(GoogleProject project, ClusterLocation location, ClusterName name) =>
        new($"{Scheme}container.googleapis.com/v1/projects/{project}/locations/{location}/clusters/{name}");

    public override string ToString() => Url;
}
