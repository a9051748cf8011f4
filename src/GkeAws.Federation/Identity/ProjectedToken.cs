namespace GkeAws.Federation.Identity;

/// <summary>The projected volume: the kubelet writes the token here and replaces it before it expires.</summary>
/// <param name="Lifetime">Seconds, as text: 600 to 4294967296 (Kubernetes API, ServiceAccountTokenProjection).</param>
public sealed record ProjectedToken(Audience Audience, string Lifetime)
{
    /// <summary>The guide's mount path. Not <c>/var/run/secrets/kubernetes.io</c>: that holds the API server's token.</summary>
    public const string MountPath = "/var/run/secrets/tokens";

    public const string FileName = "token";

    public const string Path = MountPath + "/" + FileName;
}
