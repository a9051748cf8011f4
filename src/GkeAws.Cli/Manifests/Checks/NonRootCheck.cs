using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class NonRootCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => (container.Setting("runAsNonRoot") as LocatedScalar)?.Boolean != true)
        .Select(container => new Finding(GKEAWS341.Rule, $"nothing keeps container {container.Name} from running as root; PodSecurity restricted refuses the pod: write runAsNonRoot: true in the securityContext", container.Setting("runAsNonRoot")?.Location ?? container.Location));
}
