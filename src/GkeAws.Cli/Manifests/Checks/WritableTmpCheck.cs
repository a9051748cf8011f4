using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class WritableTmpCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => container.SecurityContext?.Scalar("readOnlyRootFilesystem")?.Boolean == true && !container.CanWrite("/tmp"))
        .Select(container => new Finding(GKEAWS348.Rule, $"container {container.Name} has a read-only root and no writable /tmp; mount an emptyDir there", container.Location));
}
