using GkeAws.Cli.Manifests;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Diagnosis;

/// <summary>The objects of an environment's manifests beside those of a cluster.</summary>
internal sealed class ObjectsProbe(EnvironmentParameters environment, ManifestSet manifests, string folder)
{
    public async Task<IReadOnlyList<DoctorLine>> Ask(Kubectl kubectl, string cluster, CancellationToken cancellation)
    {
        var show = $"kubectl --context {kubectl.Context} diff --kustomize {folder}";
        var run = await kubectl.Objects(folder, cancellation).ConfigureAwait(false);
        if (run is not { Code: 0 })
        {
            var (cause, next) = KubectlComplaint.Of(run, show);
            return [DoctorLine.Unknown(DoctorPart.Objects, cluster, $"the objects cannot be read: {cause}", next)];
        }
        var live = Live(run.Output);
        List<DoctorLine> lines = [];
        var compared = 0;
        foreach (var wanted in manifests.Objects.Where(item => item.Name is not null && IsDeployed(item)))
        {
            compared++;
            if (live.Find(item => Is(item, wanted)) is not { } found)
            {
                lines.Add(DoctorLine.Wrong(DoctorPart.Objects, cluster, $"{wanted} of {wanted.Path} is not in the cluster",
                    wanted.Kind is "Namespace" or "ServiceAccount" ? $"scripts/2-service-accounts.sh {environment.Name}" : $"scripts/5-deploy.sh {environment.Name}"));
            }
            else if (ManifestComparison.Differences(wanted.Root, found) is { Count: > 0 } differences)
            {
                lines.Add(DoctorLine.Wrong(DoctorPart.Objects, cluster, $"{wanted} of {wanted.Path} is otherwise in the cluster",
                    $"{show}; then scripts/{(wanted.Kind is "Namespace" or "ServiceAccount" ? "2-service-accounts" : "5-deploy")}.sh {environment.Name}") with { Details = differences });
            }
        }
        return lines.Count > 0 ? lines : [DoctorLine.Fine(DoctorPart.Objects, cluster, $"{compared} objects are in the cluster as the manifests have them")];
    }

    /// <summary>A file that no kustomization names goes to no cluster.</summary>
    private bool IsDeployed(ManifestObject item) => manifests.Kustomizations.Any(kustomization => kustomization.Resources.Any(resource => resource.Target == item.Path));

    private bool Is(JsonObject live, ManifestObject wanted)
    {
        var metadata = live.Find("metadata")?.Value as JsonObject;
        return Text(live, "kind") == wanted.Kind && Text(metadata, "name") == wanted.Name
            && (Text(metadata, "namespace") is not { } place || place == (manifests.NamespaceOf(wanted) ?? "default"));
    }

    /// <summary>kubectl prints a List, a single object when there is only one, and nothing when there is none.</summary>
    private static List<JsonObject> Live(string output) => JsonReader.Read(output, out _) switch
    {
        JsonObject list when list.Find("items")?.Value is JsonArray { Items: var items } => [.. items.OfType<JsonObject>()],
        JsonObject one => [one],
        _ => [],
    };

    private static string? Text(JsonObject? json, string name) => (json?.Find(name)?.Value as JsonString)?.Value;
}
