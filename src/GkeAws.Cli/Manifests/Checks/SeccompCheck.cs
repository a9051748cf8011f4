using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class SeccompCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => (container.Setting("seccompProfile") as LocatedMapping)?.Text("type") is not ("RuntimeDefault" or "Localhost"))
        .Select(container => new Finding(GKEAWS344.Rule, $"container {container.Name} has no seccomp profile; PodSecurity restricted refuses the pod: write seccompProfile.type: RuntimeDefault in the securityContext", container.Setting("seccompProfile")?.Location ?? container.Location));
}
