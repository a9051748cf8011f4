using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ImmutableObjectCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests)
    {
        var applied = manifests.Kustomizations.SelectMany(kustomization => kustomization.Resources).Select(resource => resource.Target).ToHashSet(StringComparer.Ordinal);
        return manifests.Objects
            .Where(item => item.Kind is "Job" or "Pod" && applied.Contains(item.Path))
            .Select(item => new Finding(GKEAWS360.Rule, $"{item} cannot be changed once it exists, so the next apply of the kustomization fails; make it a suspended CronJob, or keep it out of the kustomization", item.Location));
    }
}
