using System.Collections.Concurrent;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>All that the lab knows of AWS: accounts and buckets; in memory, and in a folder when there is one.</summary>
internal sealed class LabStore : IDisposable
{
    private const string JournalName = "journal.jsonl";

    private readonly ConcurrentDictionary<string, AccountStore> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LabBucket> _buckets = new(StringComparer.Ordinal);
    private ContentFolder? _contents;

    public LabJournal Journal { get; private set; } = LabJournal.InMemory;

    public IEnumerable<AccountStore> Accounts => _accounts.Values;

    public IEnumerable<LabBucket> Buckets => _buckets.Values.OrderBy(bucket => bucket.Name, StringComparer.Ordinal);

    public AccountStore AddAccount(string id, string partition, string region) => _accounts.GetOrAdd(id, _ => new AccountStore(id, partition, region, this));

    public AccountStore? FindAccount(string id) => _accounts.GetValueOrDefault(id);

    public LabBucket? FindBucket(string name) => _buckets.GetValueOrDefault(name);

    /// <returns>False when the name is taken: names are unique among all accounts.</returns>
    public bool AddBucket(LabBucket bucket)
    {
        var added = _buckets.TryAdd(bucket.Name, bucket);
        if (added)
        {
            Journal.Append("bucket", bucket.Account, bucket.ToJson());
        }
        return added;
    }

    /// <returns>False when it has objects.</returns>
    public bool RemoveBucket(LabBucket bucket)
    {
        if (bucket.Keys("", 1).Count > 0)
        {
            return false;
        }
        if (_buckets.TryRemove(bucket.Name, out _))
        {
            Journal.AppendRemoval("bucket", bucket.Account, bucket.Name);
        }
        return true;
    }

    public void PutObject(LabBucket bucket, LabObject item)
    {
        // The content first: a journal line never names a file that is not there.
        var content = _contents?.Put(item.Content.Span);
        if (content is not null)
        {
            Journal.Append("object", bucket.Name, item.ToJson(bucket.Name, content));
        }
        bucket.Put(item);
    }

    public void RemoveObject(LabBucket bucket, string key)
    {
        if (bucket.Remove(key))
        {
            Journal.AppendRemoval("object", bucket.Name, key);
        }
    }

    /// <summary>Takes up what was there, and writes down all that comes.</summary>
    public void OpenState(string folder)
    {
        _contents = new ContentFolder(Path.Combine(folder, "objects"));
        Journal = LabJournal.Open(Path.Combine(folder, JournalName), Replay);
    }

    public void Dispose() => Journal.Dispose();

    private void Replay(string kind, string owner, JsonObject? value, string? removed)
    {
        switch (kind)
        {
            case "object" when FindBucket(owner) is { } bucket:
                if (value is not null)
                {
                    bucket.Put(LabObject.Of(value, _contents!.Get(value.Text("content"))));
                }
                else
                {
                    bucket.Remove(removed!);
                }
                break;
            case "bucket" when value is not null:
                AddBucket(LabBucket.Of(value));
                break;
            case "bucket":
                _buckets.TryRemove(removed!, out _);
                break;
            // Accounts are those of the project: what belonged to another one is out of reach.
            case "role" when FindAccount(owner) is { } account:
                _ = value is null ? account.RemoveRole(removed!) : Put(() => account.Put(LabRole.Of(value)));
                break;
            case "provider" when FindAccount(owner) is { } account:
                _ = value is null ? account.RemoveProvider(removed!) : Put(() => account.Put(LabProvider.Of(value)));
                break;
            default:
                break;
        }
    }

    private static bool Put(Action put)
    {
        put();
        return true;
    }
}
