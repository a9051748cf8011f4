using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ApiTokenCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Pods
        .Where(pod => pod.Spec.Scalar("automountServiceAccountToken")?.Boolean != false)
        .Select(pod => new Finding(GKEAWS340.Rule, $"{pod.Owner} gets a token for the Kubernetes API that it does not need; write automountServiceAccountToken: false", pod.Spec.Scalar("automountServiceAccountToken")?.Location ?? pod.Owner.Location));
}
