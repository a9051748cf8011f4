using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Patterns;

internal enum PatternPartKind
{
    Literal,
    Variable,

    /// <summary><c>?</c>: exactly one UTF-16 code unit.</summary>
    One,

    /// <summary><c>*</c>: any number of them, line breaks and slashes too.</summary>
    Many,
}

/// <summary>A piece of a pattern.</summary>
/// <param name="Text">The literal text, or the variable's key.</param>
/// <param name="Fallback">The variable's default value, when it has one.</param>
internal readonly record struct PatternPart(PatternPartKind Kind, string Text = "", string? Fallback = null)
{
    private readonly int hash = Kind == PatternPartKind.Variable ? ContextKey.HashOf(Text) : 0;

    /// <returns>Null for a variable without a value: it equals nothing (IAM User Guide, Policy elements: Variables and tags).</returns>
    public string? Resolve(RequestContext context) =>
        Kind == PatternPartKind.Literal ? Text : context.Find(Text, hash) is { IsNull: false } key ? key.Single : Fallback;
}
