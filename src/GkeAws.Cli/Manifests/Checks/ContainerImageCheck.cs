using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ContainerImageCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods
        .Where(pod => !pod.Spec.Mappings("containers").Any())
        .Select(pod => new Finding(GKEAWS314.Rule, $"{pod.Owner} has no containers", pod.Owner.Location))
        .Concat(manifests.Containers
            .Where(container => string.IsNullOrEmpty(container.Entry.Text("image")))
            .Select(container => new Finding(GKEAWS314.Rule, $"container {container.Name} has no image", container.Location)));
}
