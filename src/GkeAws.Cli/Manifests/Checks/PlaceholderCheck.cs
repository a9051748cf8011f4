using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class PlaceholderCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) =>
        from file in manifests.Files
        from document in file.Documents
        from scalar in document.Scalars()
        let placeholder = Placeholder.In(scalar.Text)
        where placeholder is not null
        select new Finding(GKEAWS305.Rule, $"the placeholder {placeholder} was never filled in; the API server accepts it, and the pod fails later: write the value", scalar.Location);
}
