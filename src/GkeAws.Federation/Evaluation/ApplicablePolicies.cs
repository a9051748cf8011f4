using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Evaluation;

/// <summary>All policies that bear on a request, compiled once for any number of requests.</summary>
public sealed class ApplicablePolicies
{
    public IReadOnlyList<CompiledPolicy> Identity { get => IdentityArray; init => IdentityArray = value as CompiledPolicy[] ?? [.. value]; }

    /// <summary>The same, for the evaluator, which asks for little else.</summary>
    internal CompiledPolicy[] IdentityArray { get; private init; } = [];

    /// <summary>Null: the caller has no boundary.</summary>
    public CompiledPolicy? Boundary { get; init; }

    /// <summary>Empty: the session was made without session policies.</summary>
    public IReadOnlyList<CompiledPolicy> Session { get => SessionArray; init => SessionArray = value as CompiledPolicy[] ?? [.. value]; }

    internal CompiledPolicy[] SessionArray { get; private init; } = [];

    /// <summary>Null: the resource has none.</summary>
    public CompiledPolicy? Resource { get; init; }

    /// <summary>Root, organizational units, account: one list for each level, and each level has to allow. Empty: no organization.</summary>
    public IReadOnlyList<IReadOnlyList<CompiledPolicy>> ServiceControl { get => ServiceControlArrays; init => ServiceControlArrays = [.. value.Select(level => level as CompiledPolicy[] ?? [.. level])]; }

    internal CompiledPolicy[][] ServiceControlArrays { get; private init; } = [];

    /// <summary>The trust policy of a role and nothing else: what a caller with a web identity token meets.</summary>
    public static ApplicablePolicies OfTrust(PolicyDocument trustPolicy) => new() { Resource = new CompiledPolicy(trustPolicy) };

    /// <summary>Policies attached to the caller and nothing else, as IAM's SimulateCustomPolicy has it.</summary>
    public static ApplicablePolicies OfIdentity(IEnumerable<PolicyDocument> policies)
    {
        var documents = policies as IReadOnlyList<PolicyDocument> ?? [.. policies];
        var compiled = new CompiledPolicy[documents.Count];
        for (var index = 0; index < compiled.Length; index++)
        {
            compiled[index] = new CompiledPolicy(documents[index]);
        }
        return new() { Identity = compiled };
    }
}
