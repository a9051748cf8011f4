using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class TokenSubPathCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from mount in container.TokenMounts
        let subPath = mount.Mount.Scalar("subPath") ?? mount.Mount.Scalar("subPathExpr")
        where subPath is not null
        select new Finding(GKEAWS324.Rule, "a token mounted with subPath is never renewed in the pod, so every AWS call fails once its first lifetime is over; mount the directory", subPath.Location);
}
