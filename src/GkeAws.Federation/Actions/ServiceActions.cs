namespace GkeAws.Federation.Actions;

/// <summary>The actions of one service.</summary>
public sealed class ServiceActions
{
    private readonly Dictionary<string, AwsAction> byName;

    internal ServiceActions(string prefix, IReadOnlyList<AwsAction> actions, IReadOnlyList<ResourceType> resourceTypes)
    {
        Prefix = prefix;
        Actions = actions;
        ResourceTypes = resourceTypes;
        byName = actions.ToDictionary(action => action.Name, StringComparer.OrdinalIgnoreCase);
    }

    public string Prefix { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<AwsAction> Actions { get; }

    /// <summary>Empty for services of which the table holds only names.</summary>
    public IReadOnlyList<ResourceType> ResourceTypes { get; }

    /// <param name="name">Without the prefix; case is ignored.</param>
    public AwsAction? Find(string name) => byName.TryGetValue(name, out var action) ? action : null;

    /// <summary>
    /// The types that a text of a Resource element can name; several when wildcards leave it open, none when it names nothing of this service.
    /// </summary>
    public IReadOnlyList<ResourceType> ResourceTypesOf(string resource) =>
        ArnPattern.TryParse(resource) is { } pattern ? [.. ResourceTypes.Where(type => type.Overlaps(pattern))] : [];
}
