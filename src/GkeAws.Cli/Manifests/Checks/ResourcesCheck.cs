using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class ResourcesCheck : IManifestCheck
{
    private static readonly string[] Parts = ["requests", "limits"];
    private static readonly string[] Resources = ["cpu", "memory"];

    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        let missing = Missing(container).ToList()
        where missing.Count > 0
        select new Finding(GKEAWS353.Rule, $"container {container.Name} has no resources.{string.Join(", resources.", missing)}", container.Entry["resources"]?.Location ?? container.Location);

    private static IEnumerable<string> Missing(PodContainer container) =>
        from part in Parts
        from resource in Resources
        where container.Entry.Descend("resources", part)?[resource] is null
        select $"{part}.{resource}";
}
