using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Manifests;

/// <summary>An entry of a pod's <c>volumes</c>.</summary>
internal sealed class PodVolume(LocatedMapping entry)
{
    public LocatedMapping Entry { get; } = entry;

    public string? Name => Entry.Text("name");

    public LocatedMapping? EmptyDir => Entry.Mapping("emptyDir");

    /// <summary>The projected ServiceAccount tokens in this volume.</summary>
    public IEnumerable<LocatedMapping> Tokens => Entry.Mapping("projected")?.Mappings("sources")
        .Select(source => source.Mapping("serviceAccountToken")).OfType<LocatedMapping>() ?? [];
}
