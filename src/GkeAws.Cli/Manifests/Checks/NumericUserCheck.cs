using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class NumericUserCheck : IManifestCheck
{
    private static readonly string[] Fields = ["runAsUser", "runAsGroup"];

    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from container in manifests.Containers
        from field in Fields
        let id = container.Setting(field) as LocatedScalar
        where id is null || !long.TryParse(id.Text, out _)
        select new Finding(GKEAWS346.Rule, $"container {container.Name} has no numeric {field}: a user that the image only names cannot be verified as non-root, and the pod does not start", id?.Location ?? container.Location);
}
