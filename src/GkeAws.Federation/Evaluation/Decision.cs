namespace GkeAws.Federation.Evaluation;

/// <summary>The three answers of AWS's policy evaluation.</summary>
public enum Decision
{
    /// <summary>Nothing allows the request, and nothing denies it.</summary>
    ImplicitDeny,

    /// <summary>A Deny statement matches.</summary>
    ExplicitDeny,

    Allowed,
}
