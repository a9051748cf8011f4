using GkeAws.Federation.Json;

namespace GkeAws.Federation.Policies;

/// <summary>One statement of a policy document.</summary>
public sealed class PolicyStatement
{
    /// <summary>Letters and digits, once in a document (IAM policy grammar).</summary>
    public string? Sid { get; init; }

    public required Effect Effect { get; init; }

    /// <summary>In trust and resource policies only; null elsewhere.</summary>
    public IReadOnlyList<PolicyPrincipal>? Principals { get; init; }

    /// <summary>The element is NotPrincipal: everybody but <see cref="Principals"/>.</summary>
    public bool IsNotPrincipal { get; init; }

    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The element is NotAction: every action but <see cref="Actions"/>.</summary>
    public bool IsNotAction { get; init; }

    /// <summary>Null in trust policies: one that has them is refused by IAM.</summary>
    public IReadOnlyList<string>? Resources { get; init; }

    /// <summary>The element is NotResource: every resource but <see cref="Resources"/>.</summary>
    public bool IsNotResource { get; init; }

    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>What the statement was read from, with positions; null when it was constructed.</summary>
    public JsonObject? Source { get; init; }
}
