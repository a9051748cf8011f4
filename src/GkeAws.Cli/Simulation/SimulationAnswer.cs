using GkeAws.Cli.Simulation.Account;
using GkeAws.Lab.Project;

namespace GkeAws.Cli.Simulation;

/// <summary>The answer to one question.</summary>
/// <param name="Trust">Null when the question is about identity policies alone.</param>
/// <param name="Permissions">Each action on each resource; none when the question is about the trust alone.</param>
/// <param name="Files">Every policy file that took part.</param>
internal sealed record SimulationAnswer(TrustAnswer? Trust, IReadOnlyList<PermissionAnswer> Permissions, IReadOnlyList<PolicyFile> Files)
{
    /// <summary>What the account's own simulator says, one for each of <see cref="Permissions"/>; null when it was not asked.</summary>
    public IReadOnlyList<AccountAnswer>? Account { get; init; }

    public bool IsAllowed => Trust?.IsAllowed != false && Permissions.All(answer => answer.IsAllowed);

    public bool IsSame => Account is null || Permissions.Zip(Account).All(pair => pair.Second.IsSame(pair.First));
}
