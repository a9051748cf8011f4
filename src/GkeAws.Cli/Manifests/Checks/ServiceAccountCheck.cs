using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ServiceAccountCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests)
    {
        if (!manifests.IsComplete)
        {
            return [];
        }
        var accounts = manifests.Objects.Where(item => item.Kind == "ServiceAccount").Select(item => (manifests.NamespaceOf(item), item.Name)).ToHashSet();
        // An account whose namespace is wrong has one finding already, from the rule about namespaces.
        var names = accounts.Select(account => account.Name).ToHashSet();
        return manifests.Pods.Select(pod => pod.Spec.Scalar("serviceAccountName") switch
        {
            null => new Finding(GKEAWS366.Rule, $"{pod.Owner} names no serviceAccountName and runs as 'default', which the role does not trust", pod.Owner.Location),
            var account when !names.Contains(account.Text) => new Finding(GKEAWS366.Rule, $"no manifest here declares the ServiceAccount '{account.Text}'; the API server refuses the pod", account.Location),
            var account when !accounts.Contains((manifests.NamespaceOf(pod.Owner), account.Text)) && IsDeclared(manifests, manifests.NamespaceOf(pod.Owner)) && AreDeclared(manifests, account.Text)
                => new Finding(GKEAWS366.Rule, $"the ServiceAccount '{account.Text}' is in another namespace than {pod.Owner}; the API server refuses the pod", account.Location),
            _ => null,
        }).OfType<Finding>();
    }

    private static bool IsDeclared(ManifestSet manifests, string? name) => manifests.Objects.Any(item => item.Kind == "Namespace" && item.Name == name);

    private static bool AreDeclared(ManifestSet manifests, string account) => manifests.Objects
        .Where(item => item.Kind == "ServiceAccount" && item.Name == account)
        .All(item => IsDeclared(manifests, manifests.NamespaceOf(item)));
}
