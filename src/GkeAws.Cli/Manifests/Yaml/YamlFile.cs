using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>A file as YAML sees it.</summary>
/// <param name="Documents">The root of each document; complete only when <paramref name="Findings"/> hold no syntax error.</param>
/// <param name="Findings">What is wrong with the text as YAML.</param>
internal sealed record YamlFile(string Path, IReadOnlyList<LocatedNode> Documents, IReadOnlyList<Finding> Findings);
