namespace GkeAws.Federation.Evaluation;

/// <summary>The element of a statement that a request does not meet.</summary>
public enum MismatchKind
{
    Action,
    Resource,
    Principal,
    Condition,
}
