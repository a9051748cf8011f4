using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Checks;

/// <summary>What the YAML reader found while reading: malformed texts, keys that stand twice, placeholders that break the syntax.</summary>
internal sealed class YamlSyntaxCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Files.SelectMany(file => file.Findings);
}
