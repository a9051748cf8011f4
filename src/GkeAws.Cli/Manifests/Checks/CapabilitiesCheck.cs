using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class CapabilitiesCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => !DropsAll(container))
        .Select(container => new Finding(GKEAWS343.Rule, $"container {container.Name} keeps Linux capabilities; PodSecurity restricted refuses the pod: write capabilities.drop: [ALL] in the container's securityContext", container.SecurityContext?["capabilities"]?.Location ?? container.Location));

    private static bool DropsAll(PodContainer container) =>
        container.SecurityContext?.Mapping("capabilities")?["drop"] is LocatedSequence drop && drop.Items.OfType<LocatedScalar>().Any(item => item.Text == "ALL");
}
