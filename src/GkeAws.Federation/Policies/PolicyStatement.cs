namespace GkeAws.Federation.Policies;

/// <summary>One statement of a policy document.</summary>
public sealed class PolicyStatement
{
    /// <summary>Letters and digits, once in a document (IAM policy grammar).</summary>
    public string? Sid { get; init; }

    public required Effect Effect { get; init; }

    /// <summary>In trust policies only.</summary>
    public IReadOnlyList<PolicyPrincipal> Principals { get; init; } = [];

    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>In permission policies only: a trust policy that has them is refused by IAM.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];
}
