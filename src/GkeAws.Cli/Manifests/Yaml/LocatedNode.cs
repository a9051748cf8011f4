using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>A YAML value that knows its place.</summary>
internal abstract class LocatedNode(SourceLocation location)
{
    public SourceLocation Location { get; } = location;

    /// <summary>Every scalar inside, keys included. A value that several aliases share comes once.</summary>
    public IEnumerable<LocatedScalar> Scalars()
    {
        var seen = new HashSet<LocatedNode>();
        var open = new Stack<LocatedNode>([this]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }
            if (node is LocatedScalar scalar)
            {
                yield return scalar;
            }
            foreach (var child in node.Children)
            {
                open.Push(child);
            }
        }
    }

    protected abstract IEnumerable<LocatedNode> Children { get; }
}
