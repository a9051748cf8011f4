using System.Collections.Concurrent;

namespace GkeAws.Lab.Stores;

/// <summary>Providers and roles of one AWS account. Readers need no lock; whoever checks before it writes holds <see cref="Gate"/>.</summary>
/// <param name="region">Of the project's environment: where its callers are expected.</param>
internal sealed class AccountStore(string id, string partition, string region, LabStore store)
{
    private readonly ConcurrentDictionary<string, LabProvider> _providers = new(StringComparer.Ordinal);

    // Unique whatever the case (IAM User Guide, IAM and STS quotas: name requirements).
    private readonly ConcurrentDictionary<string, LabRole> _roles = new(StringComparer.OrdinalIgnoreCase);

    public Lock Gate { get; } = new();

    public string Id { get; } = id;

    public string Partition { get; } = partition;

    public string Region { get; } = region;

    /// <summary>By ARN, in its order.</summary>
    public IEnumerable<LabProvider> Providers => _providers.Values.OrderBy(provider => provider.Arn, StringComparer.Ordinal);

    /// <summary>By name, in its order.</summary>
    public IEnumerable<LabRole> Roles => _roles.Values.OrderBy(role => role.Name, StringComparer.Ordinal);

    public LabProvider? FindProvider(string arn) => _providers.GetValueOrDefault(arn);

    public LabProvider? FindProviderOf(string url) => _providers.Values.FirstOrDefault(provider => provider.Url == url);

    /// <param name="name">In any case, without the path.</param>
    public LabRole? FindRole(string name) => _roles.GetValueOrDefault(name);

    /// <summary>New, or instead of the one with this ARN.</summary>
    public void Put(LabProvider provider)
    {
        _providers[provider.Arn] = provider;
        store.Journal.Append("provider", Id, provider.ToJson());
    }

    /// <summary>New, or instead of the one with this name.</summary>
    public void Put(LabRole role)
    {
        _roles[role.Name] = role;
        store.Journal.Append("role", Id, role.ToJson());
    }

    public bool RemoveProvider(string arn)
    {
        var removed = _providers.TryRemove(arn, out _);
        if (removed)
        {
            store.Journal.AppendRemoval("provider", Id, arn);
        }
        return removed;
    }

    public bool RemoveRole(string name)
    {
        var removed = _roles.TryRemove(name, out var role);
        if (removed)
        {
            store.Journal.AppendRemoval("role", Id, role!.Name);
        }
        return removed;
    }
}
