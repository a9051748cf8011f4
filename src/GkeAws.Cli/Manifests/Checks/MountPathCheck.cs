using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class MountPathCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from mount in container.Mounts
        let path = mount.Scalar("mountPath")
        where path is null || !path.Text.StartsWith('/')
        select path is null
            ? new Finding(GKEAWS323.Rule, $"a mount of container {container.Name} has no mountPath", mount.Location)
            : new Finding(GKEAWS323.Rule, $"mountPath must be absolute; '{path.Text}' is accepted by the API server, and where it ends up depends on the node", path.Location);
}
