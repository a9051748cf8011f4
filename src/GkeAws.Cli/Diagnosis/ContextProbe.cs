using GkeAws.Cli.Programs;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Which of kubectl's contexts is a cluster's. kubectl's configuration is read once for all of them.</summary>
/// <param name="own">Cluster entries of the whole project: that kubectl points to one of them says nothing about the others.</param>
internal sealed class ContextProbe(ProgramRun? run, IReadOnlySet<string> own)
{
    private readonly KubectlContexts? _contexts = run is { Code: 0 } && JsonReader.Read(run.Output, out _) is JsonObject config ? new(config) : null;

    public static async Task<ContextProbe> Read(IEnumerable<GkeCluster> clusters, CancellationToken cancellation) =>
        new(await Kubectl.Configuration(cancellation).ConfigureAwait(false), clusters.Select(KubectlContexts.EntryOf).ToHashSet(StringComparer.Ordinal));

    /// <summary>A line that is unknown, with a kubectl, is of a context whose name does not tell: only the issuer there does.</summary>
    public (DoctorLine Line, Kubectl? Kubectl) Of(GkeCluster cluster)
    {
        if (_contexts is null)
        {
            var (cause, next) = KubectlComplaint.Of(run, "kubectl config view");
            return (Unknown(run is null ? cause : $"kubectl's configuration cannot be read: {cause}", next), null);
        }
        var credentials = Credentials(cluster);
        var current = _contexts.Current;
        if (_contexts.Of(cluster) is { } context)
        {
            var renamed = context == KubectlContexts.EntryOf(cluster) ? "" : $", which points to {KubectlContexts.EntryOf(cluster)}";
            return (DoctorLine.Fine(DoctorPart.Context, cluster.FileName, $"{context} is {(context == current ? "kubectl's current context" : "one of kubectl's contexts")}{renamed}"), new Kubectl(context));
        }
        if (current.Length == 0)
        {
            return (Unknown("kubectl has no context of this cluster, and no current one", credentials), null);
        }
        var entry = _contexts.CurrentEntry;
        return own.Contains(entry) ? (Unknown($"kubectl has no context of this cluster; its current one, {current}, is of another cluster of federation.json", credentials), null)
            : KubectlContexts.IsGke(entry) ? (Elsewhere(cluster, current, entry), null)
            : (Unknown($"kubectl's current context {current} does not say which cluster it is: the issuer does", credentials), new Kubectl(current));

        DoctorLine Unknown(string what, string next) => DoctorLine.Unknown(DoctorPart.Context, cluster.FileName, what, next);
    }

    /// <summary>What a cluster's issuer says of a context whose name does not tell.</summary>
    public static DoctorLine ByIssuer(GkeCluster cluster, string context, string issuer) =>
        issuer == cluster.Issuer.Url ? DoctorLine.Fine(DoctorPart.Context, cluster.FileName, $"{context}, kubectl's current context, is this cluster")
        : issuer.StartsWith(GkeIssuers, StringComparison.Ordinal) ? Elsewhere(cluster, context, issuer)
        : DoctorLine.Unknown(DoctorPart.Context, cluster.FileName, $"kubectl's current context {context} is another cluster, whose issuer is {issuer}", Credentials(cluster));

    // GKE reference, projects.locations.clusters.well-known.getOpenid-configuration.
    private const string GkeIssuers = "https://container.googleapis.com/v1/projects/";

    private static DoctorLine Elsewhere(GkeCluster cluster, string context, string place) => DoctorLine.Wrong(DoctorPart.Context, cluster.FileName,
        $"kubectl's current context {(context == place ? context : $"{context} ({place})")} is another GKE cluster, and none is of this one", Credentials(cluster));

    private static string Credentials(GkeCluster cluster) => $"gcloud container clusters get-credentials {cluster.Name} --location {cluster.Location} --project {cluster.Project}";
}
