using System.Collections.Concurrent;

namespace GkeAws.Federation.Actions;

/// <summary>
/// Every action of every AWS service by name; of iam, kms, s3 and sts with resource types, access levels and condition keys.
/// Nothing is read before the first question, and only the services that are asked for are taken apart.
/// Source: AWS service authorization reference; version and date stand in the heads of ActionNames.txt and ActionDetails.txt.
/// </summary>
public static class ActionCatalog
{
    private static readonly Lazy<ActionTable> Details = new(() => ActionTable.Embedded("ActionDetails.txt", "service "));
    private static readonly Lazy<ActionTable> Names = new(() => ActionTable.Embedded("ActionNames.txt", ""));
    private static readonly ConcurrentDictionary<string, ServiceActions> Services = new(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<IReadOnlyList<string>> Prefixes =
        new(() => [.. Details.Value.Services.Concat(Names.Value.Services).OrderBy(prefix => prefix, StringComparer.Ordinal)]);

    /// <summary>The prefixes of all services, in order.</summary>
    public static IReadOnlyList<string> ServicePrefixes => Prefixes.Value;

    /// <param name="prefix">For example <c>s3</c>; case is ignored.</param>
    public static ServiceActions? Service(string prefix)
    {
        if (Services.TryGetValue(prefix, out var known))
        {
            return known;
        }
        // Prefixes that no service has are not remembered: policies under edit would fill the memory of a compiler server with them.
        return Read(prefix) is { } service ? Services.GetOrAdd(service.Prefix, service) : null;
    }

    /// <param name="name">With its prefix, <c>s3:GetObject</c>; case is ignored.</param>
    public static AwsAction? Find(string name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? null : Service(name.Substring(0, colon))?.Find(name.Substring(colon + 1));
    }

    /// <summary>The actions that a text of an Action element names, wildcards included; lazily, because <c>*</c> names all.</summary>
    public static IEnumerable<AwsAction> Matching(string pattern)
    {
        if (!ActionPattern.HasWildcard(pattern))
        {
            return Find(pattern) is { } action ? [action] : [];
        }
        var colon = pattern.IndexOf(':');
        if (colon < 0)
        {
            return pattern.Trim('*').Length == 0 ? Expand("*", "*") : [];
        }
        return Expand(pattern.Substring(0, colon), pattern.Substring(colon + 1));
    }

    private static IEnumerable<AwsAction> Expand(string service, string name) =>
        (ActionPattern.HasWildcard(service) ? ServicePrefixes.Where(prefix => ActionPattern.Matches(service, prefix)) : [service])
            .Select(Service)
            .SelectMany(found => found?.Actions ?? [])
            .Where(action => ActionPattern.Matches(name, action.Name));

    private static ServiceActions? Read(string prefix) =>
        Details.Value.Find(prefix) is { } details ? ActionDetails.Read(details)
        : Names.Value.Find(prefix) is { } names ? ActionNames.Read(names)
        : null;
}
