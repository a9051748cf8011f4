namespace GkeAws.Federation.Evaluation;

/// <summary>The condition keys of a request, prepared once for any number of policies. A key that is not here is absent from the request.</summary>
public sealed class RequestContext
{
    private readonly ContextKey?[] buckets;
    private readonly List<ContextKey> keys;

    /// <param name="entries">Names that differ in case only are one key, which has the values of all.</param>
    public RequestContext(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> entries)
    {
        var list = entries as IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> ?? [.. entries];
        var size = 4;
        while (size < 2 * list.Count)
        {
            size *= 2;
        }
        buckets = new ContextKey?[size];
        keys = new(list.Count);
        for (var index = 0; index < list.Count; index++)
        {
            Add(list[index].Key, list[index].Value);
        }
    }

    public static RequestContext Empty { get; } = new([]);

    public IReadOnlyList<ContextKey> Keys => keys;

    public static RequestContext Of(params (string Name, string Value)[] entries) =>
        new(entries.Select(entry => new KeyValuePair<string, IReadOnlyList<string>>(entry.Name, [entry.Value])));

    /// <summary>These keys and those of <paramref name="other"/>; a name that both have is the other's.</summary>
    public RequestContext With(RequestContext other) => new(keys.Where(key => other.Find(key.Name) is null).Concat(other.keys)
        .Select(key => new KeyValuePair<string, IReadOnlyList<string>>(key.Name, key.Values)));

    /// <param name="name">In any case.</param>
    public ContextKey? Find(string name) => Find(name, ContextKey.HashOf(name));

    internal ContextKey? Find(string name, int hash)
    {
        for (var key = buckets[hash & (buckets.Length - 1)]; key is not null; key = key.Next)
        {
            if (key.Hash == hash && string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return key;
            }
        }
        return null;
    }

    private void Add(string name, IReadOnlyList<string> values)
    {
        var key = new ContextKey(name, values);
        if (Find(name, key.Hash) is { } earlier)
        {
            keys.Remove(earlier);
            Unlink(earlier);
            key = new ContextKey(earlier.Name, [.. earlier.Values, .. values]);
        }
        keys.Add(key);
        ref var bucket = ref buckets[key.Hash & (buckets.Length - 1)];
        key.Next = bucket;
        bucket = key;
    }

    private void Unlink(ContextKey earlier)
    {
        ref var bucket = ref buckets[earlier.Hash & (buckets.Length - 1)];
        if (ReferenceEquals(bucket, earlier))
        {
            bucket = earlier.Next;
            return;
        }
        var before = bucket!;
        while (!ReferenceEquals(before.Next, earlier))
        {
            before = before.Next!;
        }
        before.Next = earlier.Next;
    }
}
