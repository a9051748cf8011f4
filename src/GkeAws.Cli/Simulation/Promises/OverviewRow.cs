using GkeAws.Cli.Simulation.Account;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>One request of a pod: what federation.json promises, and what the files on disk give.</summary>
/// <param name="Keys">What is special about the request: context keys, or for STS claims; empty when nothing is.</param>
/// <param name="Permission">Null for a question to STS.</param>
internal sealed record OverviewRow(Pod Pod, string Action, string Resource, IReadOnlyList<(string Name, string Value)> Keys, bool IsPromised, bool IsAllowed, PermissionAnswer? Permission)
{
    public string With => string.Join(", ", Keys.Select(key => $"{key.Name} {key.Value}"));

    public AccountAnswer? Account { get; init; }

    public bool IsKept => IsPromised == IsAllowed;

    /// <summary>Also true when AWS was not asked, or cannot be.</summary>
    public bool IsSame => Account is null || Permission is null || Account.IsSame(Permission);
}
