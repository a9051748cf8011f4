using GkeAws.Federation.Actions;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Simulation.Promises;

/// <summary>Raw actions on raw resources, each wildcard by one example.</summary>
internal static class RawPromises
{
    public static IEnumerable<Promise> Of(RawGrant grant) =>
        from pattern in grant.Actions
        from resource in grant.Resources
        where !resource.Contains("${", StringComparison.Ordinal)
        let action = ExampleOf(pattern, resource)
        where action is not null
        select Promise.Allowed(action, resource == "*" ? "*" : resource.Replace("*", "key", StringComparison.Ordinal).Replace('?', 'x'));

    /// <summary>The first action that acts on the resource; null when none does, which is for <c>check</c> to say.</summary>
    private static string? ExampleOf(string pattern, string resource)
    {
        var known = ActionCatalog.Matching(pattern).FirstOrDefault(action => !ResourceFit.Of(action, resource).IsMismatch);
        return known?.FullName ?? (ActionCatalog.Matching(pattern).Any() || pattern.AsSpan().ContainsAny('*', '?') ? null : pattern);
    }
}
