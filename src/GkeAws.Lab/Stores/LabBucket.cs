using System.Collections.Concurrent;
using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>A bucket and its objects, which can be listed in the order of their keys' UTF-8 bytes.</summary>
internal sealed class LabBucket(string name, string account, string region, DateTimeOffset created)
{
    private readonly ConcurrentDictionary<string, LabObject> _objects = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _keys = new(Utf8Order.Comparer);
    private readonly Lock _gate = new();

    public string Name { get; } = name;

    /// <summary>Twelve digits.</summary>
    public string Account { get; } = account;

    public string Region { get; } = region;

    public DateTimeOffset Created { get; } = created;

    public LabObject? Find(string key) => _objects.GetValueOrDefault(key);

    public void Put(LabObject item)
    {
        lock (_gate)
        {
            _objects[item.Key] = item;
            _keys.Add(item.Key);
        }
    }

    public bool Remove(string key)
    {
        lock (_gate)
        {
            return _keys.Remove(key) & _objects.TryRemove(key, out _);
        }
    }

    /// <summary>Keys at or after <paramref name="from"/>, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<string> Keys(string from, int most)
    {
        lock (_gate)
        {
            return _keys.Max is not { } last || Utf8Order.Comparer.Compare(from, last) > 0 ? [] : [.. _keys.GetViewBetween(from, last).Take(most)];
        }
    }

    public JsonObject ToJson() => StateJson.Object(
        ("name", new JsonString(Name)), ("account", new JsonString(Account)), ("region", new JsonString(Region)), ("created", StateJson.Time(Created)));

    public static LabBucket Of(JsonObject json) => new(json.Text("name"), json.Text("account"), json.Text("region"), json.TimeOf("created"));
}
