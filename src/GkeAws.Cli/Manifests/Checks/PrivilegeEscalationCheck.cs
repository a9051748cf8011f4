using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PrivilegeEscalationCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers
        .Where(container => container.SecurityContext?.Scalar("allowPrivilegeEscalation")?.Boolean != false)
        .Select(container => new Finding(GKEAWS342.Rule, $"container {container.Name} may gain privileges; PodSecurity restricted refuses the pod: write allowPrivilegeEscalation: false in the container's securityContext", container.SecurityContext?.Scalar("allowPrivilegeEscalation")?.Location ?? container.Location));
}
