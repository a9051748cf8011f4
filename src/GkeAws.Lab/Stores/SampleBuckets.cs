using GkeAws.Federation.Parameters;
using GkeAws.Lab.S3.Objects;

namespace GkeAws.Lab.Stores;

/// <summary>Buckets that are there before anybody made them.</summary>
internal static class SampleBuckets
{
    public static void Add(LabStore store, EnvironmentParameters environment, string name, string? region, IEnumerable<(string Key, byte[] Content)> objects, DateTimeOffset now)
    {
        var made = new LabBucket(name, environment.Account.Value, region ?? environment.Region.Value, now);
        if (!store.AddBucket(made))
        {
            return;
        }
        foreach (var (key, content) in objects)
        {
            using var draft = store.Contents.Of(content);
            store.PutObject(made, NewObject.Of(key, content, draft.Content, now));
        }
    }
}
