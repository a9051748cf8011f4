using GkeAws.Cli.Programs;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Which of kubectl's contexts is a cluster's.</summary>
internal sealed class ContextProbe
{
    private const string Install = "install kubectl: https://kubernetes.io/docs/tasks/tools/";

    private readonly ProgramRun? _contexts;
    private readonly ProgramRun? _current;

    private ContextProbe(ProgramRun? contexts, ProgramRun? current) => (_contexts, _current) = (contexts, current);

    public static async Task<ContextProbe> Read(CancellationToken cancellation) =>
        new(await Kubectl.Contexts(cancellation).ConfigureAwait(false), await Kubectl.CurrentContext(cancellation).ConfigureAwait(false));

    /// <summary>A context that was renamed can only be known by where it points: the current one is asked, and the issuer tells.</summary>
    public (DoctorLine Line, Kubectl? Kubectl) Of(GkeCluster cluster)
    {
        var wanted = Kubectl.ContextNameOf(cluster);
        var credentials = $"gcloud container clusters get-credentials {cluster.Name} --location {cluster.Location} --project {cluster.Project}";
        if (_contexts is null)
        {
            return (DoctorLine.Unknown(DoctorPart.Context, cluster.FileName, "kubectl is not here", Install), null);
        }
        var current = _current is { Code: 0 } ? _current.Output.Trim() : "";
        var names = _contexts.Code == 0 ? _contexts.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        if (names.Contains(wanted))
        {
            return (DoctorLine.Fine(DoctorPart.Context, cluster.FileName, current == wanted ? $"{wanted} is kubectl's current context" : $"{wanted} is one of kubectl's contexts"), new Kubectl(wanted));
        }
        if (current.Length == 0)
        {
            return (DoctorLine.Unknown(DoctorPart.Context, cluster.FileName, "kubectl has no context of this cluster, and no current one", credentials), null);
        }
        return current.StartsWith("gke_", StringComparison.Ordinal)
            ? (DoctorLine.Wrong(DoctorPart.Context, cluster.FileName, $"kubectl's current context is {current}, and none is of this cluster", credentials), null)
            : (DoctorLine.Unknown(DoctorPart.Context, cluster.FileName, $"kubectl's current context {current} does not say which cluster it is: the issuer does", credentials), new Kubectl(current));
    }
}
