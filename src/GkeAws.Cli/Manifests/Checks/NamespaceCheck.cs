using GkeAws.Cli.Manifests.Schema;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class NamespaceCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests)
    {
        if (!manifests.IsComplete)
        {
            return [];
        }
        var declared = manifests.Objects.Where(item => item.Kind == "Namespace").Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return manifests.Objects
            .Where(item => item.Kind != "Namespace" && KubernetesTypes.ApiVersions.ContainsKey(item.Kind))
            .Select(item => manifests.NamespaceOf(item) switch
            {
                null => new Finding(GKEAWS365.Rule, $"{item} names no namespace, so it lands in whichever one kubectl is set to", item.Location),
                var name when !declared.Contains(name) => new Finding(GKEAWS365.Rule, $"{item} is in the namespace '{name}', which no manifest here declares", item.Metadata?.Scalar("namespace")?.Location ?? item.Location),
                _ => null,
            }).OfType<Finding>();
    }
}
