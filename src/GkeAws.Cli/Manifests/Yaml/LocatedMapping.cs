using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>Keys in the order of the text. A key that stands twice is reported by the reader; here the last one stands.</summary>
internal sealed class LocatedMapping(IReadOnlyList<(LocatedScalar Key, LocatedNode Value)> entries, SourceLocation location)
    : LocatedNode(location)
{
    public IReadOnlyList<(LocatedScalar Key, LocatedNode Value)> Entries { get; } = entries;

    protected override IEnumerable<LocatedNode> Children => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });

    /// <summary>The value, or null when the key is absent or its value is null (which Kubernetes takes as absent).</summary>
    public LocatedNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value is { } value and not LocatedScalar { IsNull: true }
        ? value
        : null;

    public LocatedMapping? Mapping(string key) => this[key] as LocatedMapping;

    public LocatedScalar? Scalar(string key) => this[key] as LocatedScalar;

    /// <summary>The text of a scalar, or null.</summary>
    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>The mappings in the list under the key; empty when there is no list.</summary>
    public IEnumerable<LocatedMapping> Mappings(string key) => this[key] is LocatedSequence { Items: var items } ? items.OfType<LocatedMapping>() : [];

    /// <summary>Follows keys through nested mappings.</summary>
    public LocatedMapping? Descend(params ReadOnlySpan<string> keys)
    {
        var mapping = this;
        foreach (var key in keys)
        {
            mapping = mapping?.Mapping(key);
        }
        return mapping;
    }
}
