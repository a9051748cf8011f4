using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class MountedVolumeCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from mount in container.Mounts
        let name = mount.Scalar("name")
        where container.Pod.Volume(name?.Text) is null
        select new Finding(GKEAWS326.Rule, $"container {container.Name} mounts the volume '{name?.Text}', which the pod does not have", name?.Location ?? mount.Location);
}
