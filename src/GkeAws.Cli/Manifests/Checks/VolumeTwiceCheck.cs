using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class VolumeTwiceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from pod in manifests.Pods
        from repeated in Repetitions.Of(pod.Volumes.Select(volume => volume.Entry))
        select new Finding(GKEAWS313.Rule, $"the volume '{repeated.Text}' stands twice; the API server refuses the pod", repeated.Location);
}
