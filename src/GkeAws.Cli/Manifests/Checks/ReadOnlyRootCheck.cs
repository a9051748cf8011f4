using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ReadOnlyRootCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => container.SecurityContext?.Scalar("readOnlyRootFilesystem")?.Boolean != true)
        .Select(container => new Finding(GKEAWS347.Rule, $"container {container.Name} can change its own program files; write readOnlyRootFilesystem: true in the container's securityContext", container.SecurityContext?.Scalar("readOnlyRootFilesystem")?.Location ?? container.Location));
}
