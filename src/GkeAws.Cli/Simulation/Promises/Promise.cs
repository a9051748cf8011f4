namespace GkeAws.Cli.Simulation.Promises;

/// <summary>A request that federation.json says something about.</summary>
/// <param name="Keys">Context keys of the request, each with one value.</param>
/// <param name="IsAllowed">What the grants promise; false: the request lies just beyond them.</param>
internal sealed record Promise(string Action, string Resource, IReadOnlyList<(string Name, string Value)> Keys, bool IsAllowed)
{
    public static Promise Allowed(string action, string resource, params IReadOnlyList<(string Name, string Value)> keys) => new(action, resource, keys, true);

    public static Promise Beyond(string action, string resource, params IReadOnlyList<(string Name, string Value)> keys) => new(action, resource, keys, false);
}
