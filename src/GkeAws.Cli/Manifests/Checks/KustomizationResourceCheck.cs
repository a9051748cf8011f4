using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class KustomizationResourceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests)
    {
        var paths = manifests.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
            from kustomization in manifests.Kustomizations
            from resource in kustomization.Resources
            where !paths.Contains(resource.Target) && !Kustomization.FileNames.Any(name => paths.Contains($"{resource.Target}/{name}"))
            select new Finding(GKEAWS362.Rule, $"there is no {resource.Target}; kubectl apply -k stops here", resource.Entry.Location);
    }
}
