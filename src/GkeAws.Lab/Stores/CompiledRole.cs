using System.Runtime.CompilerServices;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Policies;

namespace GkeAws.Lab.Stores;

/// <summary>A role's policies, compiled once for each version of the role.</summary>
internal sealed class CompiledRole
{
    private static readonly ConditionalWeakTable<LabRole, CompiledRole> Known = [];

    private CompiledRole(LabRole role)
    {
        Trusted = new(() => new TrustedRole(role.Arn, Read(role.TrustPolicy, PolicyKind.Trust, "trust policy"), role.MaxSessionDuration, role.Id));
        Permissions = new(() => ApplicablePolicies.OfIdentity(role.Policies.Select(policy => Read(policy.Value, PolicyKind.Identity, policy.Key))));
    }

    public Lazy<TrustedRole> Trusted { get; }

    public Lazy<ApplicablePolicies> Permissions { get; }

    public static CompiledRole Of(LabRole role) => Known.GetValue(role, static role => new CompiledRole(role));

    private static PolicyDocument Read(string text, PolicyKind kind, string name) =>
        PolicyReader.Read(text, kind, name) is { Document: { } document } ? document : throw new InvalidDataException($"{name}: a policy that was never valid");
}
