using GkeAws.Federation.Rules;

namespace GkeAws.Cli.Manifests.Yaml;

/// <summary>A text as YAML gives it, quotes and escapes resolved.</summary>
/// <param name="isPlain">Neither quoted, nor a block, nor tagged: its type follows from its spelling.</param>
internal sealed class LocatedScalar(string text, bool isPlain, SourceLocation location) : LocatedNode(location)
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    public bool IsNull => IsPlain && PlainScalar.TypeOf(Text) == PlainScalarType.Null;

    /// <summary>A boolean as Kubernetes reads it; null when it is none.</summary>
    public bool? Boolean => IsPlain ? PlainScalar.Boolean(Text) : null;

    protected override IEnumerable<LocatedNode> Children => [];
}
