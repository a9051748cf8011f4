using GkeAws.Federation.Evaluation;

namespace GkeAws.Federation.Policies.Patterns;

internal enum PatternPartKind
{
    Literal,

    /// <summary>A literal in which some characters are <c>?</c>: any one UTF-16 code unit.</summary>
    Masked,

    Variable,

    /// <summary><c>*</c>: any number of code units, line breaks and slashes too.</summary>
    Many,
}

/// <summary>A piece of a pattern.</summary>
/// <param name="Text">The literal text, or the variable's key.</param>
/// <param name="Fallback">The variable's default value, when it has one.</param>
/// <param name="Mask">Of <see cref="PatternPartKind.Masked"/>: true where any character stands.</param>
internal readonly record struct PatternPart(PatternPartKind Kind, string Text = "", string? Fallback = null, bool[]? Mask = null)
{
    private readonly int hash = Kind == PatternPartKind.Variable ? ContextKey.HashOf(Text) : 0;

    /// <summary>Fewest code units that the part takes.</summary>
    public int Least => Kind is PatternPartKind.Literal or PatternPartKind.Masked ? Text.Length : 0;

    /// <returns>Null for a variable without a value: it equals nothing (IAM User Guide, Policy elements: Variables and tags).</returns>
    public string? Resolve(RequestContext context) =>
        Kind != PatternPartKind.Variable ? Text : context.Find(Text, hash) is { Values.Count: > 0 } key ? key.Single : Fallback;

    /// <param name="piece">What <see cref="Resolve"/> gave.</param>
    public bool IsAt(string text, int at, string piece, StringComparison comparison)
    {
        if (Mask is null)
        {
            return string.Compare(text, at, piece, 0, piece.Length, comparison) == 0;
        }

        for (var index = 0; index < Mask.Length; index++)
        {
            var (c, other) = (text[at + index], piece[index]);
            if (!Mask[index] && c != other && (comparison == StringComparison.Ordinal || char.ToUpperInvariant(c) != char.ToUpperInvariant(other)))
            {
                return false;
            }
        }
        return true;
    }
}
