using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation;

/// <summary>A statement's part in an answer.</summary>
/// <param name="Index">Of the statement in the document, from 0.</param>
/// <param name="Mismatch">The first thing that did not match; null when the statement matches.</param>
public sealed record StatementResult(PolicyRole Role, PolicyDocument Document, int Index, PolicyStatement Statement, Mismatch? Mismatch)
{
    public bool Matches => Mismatch is null;
}
