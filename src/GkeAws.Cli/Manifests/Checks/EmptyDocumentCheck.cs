using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed class EmptyDocumentCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests)
    {
        foreach (var file in manifests.Files.Where(file => !file.Findings.Any(finding => finding.Rule == GKEAWS301.Rule || finding.Rule == GKEAWS305.Rule)))
        {
            if (file.Documents.Count == 0)
            {
                yield return new Finding(GKEAWS303.Rule, "the file holds no YAML document; write an object or delete the file", Locations.StartOf(file.Path));
            }
            foreach (var document in file.Documents.Where(document => document is not LocatedMapping))
            {
                yield return new Finding(GKEAWS303.Rule, document is LocatedScalar { IsNull: true }
                    ? "an empty document; remove the superfluous '---'"
                    : "not a Kubernetes object: a document starts with apiVersion and kind", document.Location);
            }
        }
    }
}
