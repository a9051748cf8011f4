using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation;

/// <summary>All policies that bear on a request, compiled once for any number of requests.</summary>
public sealed class ApplicablePolicies
{
    public IReadOnlyList<CompiledPolicy> Identity { get; init; } = [];

    /// <summary>Null: the caller has no boundary.</summary>
    public CompiledPolicy? Boundary { get; init; }

    /// <summary>Empty: the session was made without session policies.</summary>
    public IReadOnlyList<CompiledPolicy> Session { get; init; } = [];

    /// <summary>Null: the resource has none.</summary>
    public CompiledPolicy? Resource { get; init; }

    /// <summary>Root, organizational units, account: one list for each level, and each level has to allow. Empty: no organization.</summary>
    public IReadOnlyList<IReadOnlyList<CompiledPolicy>> ServiceControl { get; init; } = [];

    /// <summary>The trust policy of a role and nothing else: what a caller with a web identity token meets.</summary>
    public static ApplicablePolicies OfTrust(PolicyDocument trustPolicy) => new() { Resource = new CompiledPolicy(trustPolicy) };

    /// <summary>Policies attached to the caller and nothing else, as IAM's SimulateCustomPolicy has it.</summary>
    public static ApplicablePolicies OfIdentity(IEnumerable<PolicyDocument> policies) => new() { Identity = [.. policies.Select(policy => new CompiledPolicy(policy))] };
}
