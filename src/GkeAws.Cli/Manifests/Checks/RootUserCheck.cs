using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class RootUserCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods
        .SelectMany(pod => pod.Containers.Select(container => container.SecurityContext).Prepend(pod.SecurityContext))
        .Select(context => context?.Scalar("runAsUser"))
        .OfType<LocatedScalar>()
        .Where(user => user.Text.Length > 0 && user.Text.All(digit => digit == '0'))
        .Select(user => new Finding(GKEAWS345.Rule, "runAsUser: 0 is root; PodSecurity restricted refuses the pod: write the number of another user, such as 1654", user.Location));
}
