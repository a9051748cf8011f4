namespace GkeAws.Federation.Identity;

/// <summary>A GKE cluster; its issuer follows from its place.</summary>
public sealed record GkeCluster(GoogleProject Project, ClusterLocation Location, ClusterName Name)
{
    public Issuer Issuer { get; } = Issuer.OfCluster(Project, Location, Name);

    /// <summary>Names files of the cluster. A domain-scoped project's colon is no legal character of a file name on Windows.</summary>
    public string FileName => $"{Project.Value.Replace(':', '_')}.{Location}.{Name}";
}
