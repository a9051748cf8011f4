using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Yaml;

internal sealed class LocatedSequence(IReadOnlyList<LocatedNode> items, SourceLocation location) : LocatedNode(location)
{
    public IReadOnlyList<LocatedNode> Items { get; } = items;

    protected override IEnumerable<LocatedNode> Children => Items;
}
