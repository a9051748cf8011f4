using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class VariableTwiceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from repeated in Repetitions.Of(container.Variables)
        select new Finding(GKEAWS312.Rule, $"the variable {repeated.Text} stands twice in container {container.Name}; only the last counts, and a server-side apply refuses it", repeated.Location);
}
