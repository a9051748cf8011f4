using System.Collections.Concurrent;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>
/// A bucket and the versions of its objects, which can be listed in the order of their keys' UTF-8 bytes. Readers of objects need no
/// lock; whoever checks before it writes holds <see cref="Gate"/>.
/// </summary>
internal sealed class LabBucket(string name, string account, string region, DateTimeOffset created)
{
    // Newest first; never empty.
    private readonly ConcurrentDictionary<string, LabObject[]> _objects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _keys = new(Utf8Order.Comparer);

    public Lock Gate { get; } = new();

    public string Name { get; } = name;

    /// <summary>Twelve digits.</summary>
    public string Account { get; } = account;

    public string Region { get; } = region;

    public DateTimeOffset Created { get; } = created;

    public BucketVersioning Versioning { get; set; }

    /// <summary>Null: none were ever set.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; set; }

    /// <summary>Somebody may still have it in hand.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>By id.</summary>
    public Dictionary<string, LabUpload> Uploads { get; } = new(StringComparer.Ordinal);

    /// <returns>Null: there is none, or it is deleted.</returns>
    public LabObject? Find(string key) => Latest(key) is { IsDeleteMarker: false } item ? item : null;

    /// <returns>It may be a delete marker.</returns>
    public LabObject? Latest(string key) => _objects.TryGetValue(key, out var versions) ? versions[0] : null;

    /// <param name="version">Null: the latest.</param>
    /// <returns>It may be a delete marker.</returns>
    public LabObject? Find(string key, string? version) => version is null ? Latest(key) : Array.Find(Versions(key), item => item.Version == version);

    /// <summary>Newest first.</summary>
    public LabObject[] Versions(string key) => _objects.TryGetValue(key, out var versions) ? versions : [];

    /// <summary>Becomes the latest.</summary>
    /// <returns>Whose place it took: the one with the same version.</returns>
    public LabObject? Put(LabObject item)
    {
        lock (Gate)
        {
            var (others, displaced) = Without(item.Key, item.Version);
            _objects[item.Key] = [item, .. others];
            _keys.Add(item.Key);
            return displaced;
        }
    }

    /// <summary>Puts it where the version of its name is.</summary>
    public void Replace(LabObject item)
    {
        lock (Gate)
        {
            _objects[item.Key] = Array.ConvertAll(Versions(item.Key), each => each.Version == item.Version ? item : each);
        }
    }

    /// <returns>Null: there was none.</returns>
    public LabObject? Remove(string key, string version)
    {
        lock (Gate)
        {
            var (others, removed) = Without(key, version);
            if (others.Length > 0)
            {
                _objects[key] = others;
            }
            else if (removed is not null)
            {
                _objects.TryRemove(key, out _);
                _keys.Remove(key);
            }
            return removed;
        }
    }

    /// <summary>Keys at or after <paramref name="from"/>, at most <paramref name="most"/>, those of deleted objects too.</summary>
    public IReadOnlyList<string> Keys(string from, int most)
    {
        lock (Gate)
        {
            return _keys.Max is not { } last || Utf8Order.Comparer.Compare(from, last) > 0 ? [] : [.. _keys.GetViewBetween(from, last).Take(most)];
        }
    }

    public JsonObject ToJson() => StateJson.Object(
        ("name", new JsonString(Name)), ("account", new JsonString(Account)), ("region", new JsonString(Region)), ("created", StateJson.Time(Created)),
        ("versioning", new JsonString(Versioning.ToString())), ("tags", Tags is null ? new JsonNull() : StateJson.Pairs(Tags)));

    public static LabBucket Of(JsonObject json) => new LabBucket(json.Text("name"), json.Text("account"), json.Text("region"), json.TimeOf("created")).Configure(json);

    /// <summary>Takes what a later line of the journal says of it.</summary>
    public LabBucket Configure(JsonObject json)
    {
        Versioning = Enum.TryParse<BucketVersioning>(json.Text("versioning"), out var versioning) ? versioning : throw StateJson.Damaged("versioning");
        Tags = json.Find("tags")?.Value is JsonNull ? null : json.PairsOf("tags");
        return this;
    }

    private (LabObject[] Others, LabObject? Found) Without(string key, string version)
    {
        var versions = Versions(key);
        return (Array.FindAll(versions, item => item.Version != version), Array.Find(versions, item => item.Version == version));
    }
}
