using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ForgottenManifestCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests)
    {
        var applied = manifests.Kustomizations.SelectMany(kustomization => kustomization.Resources).Select(resource => resource.Target).ToHashSet(StringComparer.Ordinal);
        return manifests.ObjectFiles
            .Where(file => !applied.Contains(file.Path) && manifests.Kustomizations.Any(kustomization => file.Path.StartsWith(kustomization.Folder, StringComparison.Ordinal) && kustomization.Folder.Length > 0))
            .Select(file => new Finding(GKEAWS363.Rule, "no kustomization lists this file, so kubectl apply -k leaves it out; list it or move it away", Locations.StartOf(file.Path)));
    }
}
