using GkeAws.Cli.Manifests.Schema;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class KindCheck : IManifestCheck
{
    private const string KustomizationVersion = "kustomize.config.k8s.io/v1beta1";

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Objects.Select(Judge)
        .Concat(manifests.Kustomizations.Select(Judge)).OfType<Finding>();

    private static Finding? Judge(ManifestObject item)
    {
        if (item.Kind.Length == 0 || item.ApiVersion.Length == 0)
        {
            return new Finding(GKEAWS304.Rule, "an object needs apiVersion and kind; the API server cannot tell what this is", item.Location);
        }
        var kind = KubernetesTypes.ApiVersions.Keys.FirstOrDefault(known => known.Equals(item.Kind, StringComparison.OrdinalIgnoreCase));
        if (kind is null)
        {
            return null;
        }
        if (kind != item.Kind)
        {
            return new Finding(GKEAWS304.Rule, $"there is no kind '{item.Kind}'; it is spelt '{kind}'", item.Root.Scalar("kind")!.Location);
        }
        return KubernetesTypes.ApiVersions[kind] == item.ApiVersion ? null : new Finding(GKEAWS304.Rule,
            $"{kind} has the apiVersion {KubernetesTypes.ApiVersions[kind]}, not '{item.ApiVersion}'", item.Root.Scalar("apiVersion")!.Location);
    }

    // kustomize fills both in when they are absent.
    private static Finding? Judge(Kustomization kustomization) =>
        (kustomization.Root.Text("apiVersion") ?? KustomizationVersion, kustomization.Root.Text("kind") ?? "Kustomization") is (KustomizationVersion, "Kustomization")
            ? null
            : new Finding(GKEAWS304.Rule, $"a kustomization has the apiVersion {KustomizationVersion} and the kind Kustomization", kustomization.Root.Location);
}
