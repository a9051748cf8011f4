using System.Collections.Concurrent;
using GkeAws.Lab.Stores.Contents;

namespace GkeAws.Lab.Stores;

/// <summary>
/// All that the lab knows of AWS: accounts and buckets; in memory, and in a folder when there is one. A journal line is written before
/// others see what it says, and names only content that is whole.
/// </summary>
internal sealed class LabStore : IDisposable
{
    private const string JournalName = "journal.jsonl";

    private readonly ConcurrentDictionary<string, AccountStore> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LabBucket> _buckets = new(StringComparer.Ordinal);

    public LabJournal Journal { get; private set; } = LabJournal.InMemory;

    public ContentFolder Contents { get; private set; } = new(null);

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
            Journal.Append(JournalReplay.Bucket, bucket.Account, bucket.ToJson());
        }
        return added;
    }

    /// <summary>Writes down what was changed of its settings.</summary>
    public void SaveBucket(LabBucket bucket) => Journal.Append(JournalReplay.Bucket, bucket.Account, bucket.ToJson());

    /// <returns>False when it has objects, be it old versions or delete markers.</returns>
    public bool RemoveBucket(LabBucket bucket)
    {
        lock (bucket.Gate)
        {
            if (bucket.Keys("", 1).Count > 0)
            {
                return false;
            }
            bucket.IsRemoved = true;
            if (_buckets.TryRemove(bucket.Name, out _))
            {
                Journal.AppendRemoval(JournalReplay.Bucket, bucket.Account, bucket.Name);
            }
            foreach (var part in bucket.Uploads.Values.SelectMany(upload => upload.Parts.Values))
            {
                part.Content.Release();
            }
            bucket.Uploads.Clear();
            return true;
        }
    }

    /// <summary>Makes it the latest version. Its content is held by the caller.</summary>
    /// <param name="upload">Which upload it comes of, and ends.</param>
    /// <returns>With the version that the bucket gave it.</returns>
    public LabObject PutObject(LabBucket bucket, LabObject item, LabUpload? upload = null)
    {
        lock (bucket.Gate)
        {
            var put = item with { Version = bucket.Versioning == BucketVersioning.Enabled ? UniqueId.OfVersion() : LabObject.NullVersion };
            Hold(put.Content);
            Journal.Append(upload is null ? JournalReplay.Object : JournalReplay.CompletedObject(upload.Id), bucket.Name, put.ToJson);
            bucket.Put(put)?.Content.Release();
            if (upload is not null)
            {
                End(bucket, upload);
            }
            return put;
        }
    }

    /// <summary>The same version with other tags.</summary>
    public void ReplaceObject(LabBucket bucket, LabObject item)
    {
        lock (bucket.Gate)
        {
            // Its content stays held as it was.
            Journal.Append(JournalReplay.ChangedObject, bucket.Name, item.ToJson);
            bucket.Replace(item);
        }
    }

    /// <summary>Deletes the object: a bucket with versions gets a delete marker.</summary>
    /// <returns>The marker; null: the bucket keeps no versions.</returns>
    public LabObject? RemoveObject(LabBucket bucket, string key, DateTimeOffset now)
    {
        lock (bucket.Gate)
        {
            if (bucket.Versioning != BucketVersioning.Never)
            {
                return PutObject(bucket, LabObject.Marker(key, now));
            }
            RemoveVersion(bucket, key, LabObject.NullVersion);
            return null;
        }
    }

    /// <returns>Null: there was none.</returns>
    public LabObject? RemoveVersion(LabBucket bucket, string key, string version)
    {
        lock (bucket.Gate)
        {
            if (bucket.Find(key, version) is null)
            {
                return null;
            }
            Journal.AppendRemoval(JournalReplay.Version(version), bucket.Name, key);
            var removed = bucket.Remove(key, version)!;
            removed.Content.Release();
            return removed;
        }
    }

    public void AddUpload(LabBucket bucket, LabUpload upload)
    {
        lock (bucket.Gate)
        {
            Journal.Append(JournalReplay.Upload, bucket.Name, upload.ToJson);
            bucket.Uploads[upload.Id] = upload;
        }
    }

    /// <summary>Takes the place of the part of this number. Its content is held by the caller.</summary>
    public void PutPart(LabBucket bucket, LabUpload upload, LabPart part)
    {
        lock (bucket.Gate)
        {
            Hold(part.Content);
            Journal.Append(JournalReplay.Part, bucket.Name, () => part.ToJson(upload.Id));
            if (upload.Parts.TryGetValue(part.Number, out var earlier))
            {
                earlier.Content.Release();
            }
            upload.Parts[part.Number] = part;
        }
    }

    public void RemoveUpload(LabBucket bucket, LabUpload upload)
    {
        lock (bucket.Gate)
        {
            Journal.AppendRemoval(JournalReplay.Upload, bucket.Name, upload.Id);
            End(bucket, upload);
        }
    }

    /// <summary>Takes up what was there, and writes down all that comes.</summary>
    public void OpenState(string folder)
    {
        Contents = new ContentFolder(Path.Combine(folder, "objects"));
        Journal = LabJournal.Open(Path.Combine(folder, JournalName), new JournalReplay(this).Read);
        Contents.EndReplay();
    }

    public void Dispose()
    {
        Journal.Dispose();
        Contents.Dispose();
    }

    private static void End(LabBucket bucket, LabUpload upload)
    {
        bucket.Uploads.Remove(upload.Id);
        foreach (var part in upload.Parts.Values)
        {
            part.Content.Release();
        }
    }

    private static void Hold(LabContent content)
    {
        if (!content.TryHold())
        {
            throw new InvalidOperationException("content that nobody holds was to be kept");
        }
    }
}
