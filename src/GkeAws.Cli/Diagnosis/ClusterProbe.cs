using GkeAws.Cli.Manifests;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Diagnosis;

/// <summary>Everything that one cluster is asked: its context, its issuer, its objects, a token of each workload.</summary>
internal sealed class ClusterProbe(
    FederationProject project, EnvironmentParameters environment, GkeCluster cluster, Lazy<ManifestSet> manifests, StsQuestion sts, DateTimeOffset now)
{
    public async Task<IReadOnlyList<DoctorLine>> Ask(ContextProbe contexts, CancellationToken cancellation)
    {
        var lines = await Lines(contexts, cancellation).ConfigureAwait(false);
        return [.. lines.Select(line => line with { Cluster = cluster })];
    }

    private async Task<IEnumerable<DoctorLine>> Lines(ContextProbe contexts, CancellationToken cancellation)
    {
        var (context, kubectl) = contexts.Of(cluster);
        if (kubectl is null)
        {
            return [context];
        }
        var (issuer, found) = await IssuerProbe.Ask(kubectl, cluster, cancellation).ConfigureAwait(false);
        var isNamed = context.State == LineState.Fine;
        if (!isNamed && found is not null)
        {
            context = ContextProbe.ByIssuer(cluster, kubectl.Context, found);
        }
        // Objects and tokens of another cluster would be told as this one's, and its issuer is nothing to correct.
        if (issuer.State == LineState.Wrong)
        {
            return isNamed ? [context, issuer] : [context];
        }
        var folder = project.PathOf($"deploy/{environment.Name}/kubernetes");
        var objects = await new ObjectsProbe(environment, manifests.Value, folder).Ask(kubectl, cluster.FileName, cancellation).ConfigureAwait(false);
        List<DoctorLine> lines = [context, issuer, .. objects];
        var tokens = new TokenProbe(project, sts, now);
        foreach (var pod in Pod.All(project.Parameters).Where(pod => pod.Environment.Name == environment.Name && pod.Cluster == cluster).DistinctBy(pod => pod.Workload.ServiceAccount))
        {
            lines.Add(await tokens.Ask(kubectl, pod, cancellation).ConfigureAwait(false));
        }
        return lines;
    }
}
