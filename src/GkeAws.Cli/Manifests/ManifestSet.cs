using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests;

/// <summary>All manifests of one environment, read.</summary>
internal sealed class ManifestSet
{
    public ManifestSet(IReadOnlyList<ManifestFile> files)
    {
        Files = [.. files.Select(YamlReader.Read)];
        Kustomizations = [.. Files.Where(file => Kustomization.IsFileName(file.Path))
            .SelectMany(file => file.Documents.OfType<LocatedMapping>().Take(1).Select(root => new Kustomization(file.Path, root)))];
        var patches = Kustomizations.SelectMany(kustomization => kustomization.PatchFiles).ToHashSet(StringComparer.Ordinal);
        ObjectFiles = [.. Files.Where(file => !Kustomization.IsFileName(file.Path) && !patches.Contains(file.Path))];
        Objects = [.. ObjectFiles.SelectMany(file => file.Documents.OfType<LocatedMapping>().SelectMany(root => ObjectsIn(file.Path, root)))];
        Pods = [.. Objects.Select(PodTemplate.Of).OfType<PodTemplate>()];
        IsComplete = !Files.Any(file => file.Findings.Any(finding => finding.Rule == GKEAWS301.Rule || finding.Rule == GKEAWS305.Rule));
    }

    public IReadOnlyList<YamlFile> Files { get; }

    /// <summary>The files that hold whole objects: neither a kustomization nor one of its patches.</summary>
    public IReadOnlyList<YamlFile> ObjectFiles { get; }

    public IReadOnlyList<Kustomization> Kustomizations { get; }

    public IReadOnlyList<ManifestObject> Objects { get; }

    public IReadOnlyList<PodTemplate> Pods { get; }

    public IEnumerable<PodContainer> Containers => Pods.SelectMany(pod => pod.Containers);

    /// <summary>False when a text could not be read to its end: then an object that seems absent may stand there.</summary>
    public bool IsComplete { get; }

    /// <summary>The namespace an object ends up in: its own, else the one its kustomization sets.</summary>
    public string? NamespaceOf(ManifestObject item) => item.Namespace ?? Kustomizations
        .FirstOrDefault(kustomization => kustomization.Namespace is not null && kustomization.Resources.Any(resource => resource.Target == item.Path))?.Namespace;

    private static IEnumerable<ManifestObject> ObjectsIn(string path, LocatedMapping root) => root.Text("kind") == "List"
        ? root.Mappings("items").Select(item => new ManifestObject(path, item))
        : [new ManifestObject(path, root)];
}
