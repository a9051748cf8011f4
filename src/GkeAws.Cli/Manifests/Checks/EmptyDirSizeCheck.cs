using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class EmptyDirSizeCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods
        .SelectMany(pod => pod.Volumes)
        .Where(volume => volume.EmptyDir is { } folder && folder["sizeLimit"] is null)
        .Select(volume => new Finding(GKEAWS349.Rule, $"the emptyDir '{volume.Name}' may fill the node's disk; give it a sizeLimit", volume.Entry.Scalar("name")?.Location ?? volume.Entry.Location));
}
