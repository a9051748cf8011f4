using GkeAws.Federation.Json;

namespace GkeAws.Lab.Stores;

/// <summary>Does again what the lines of the journal say.</summary>
internal sealed class JournalReplay(LabStore store)
{
    public const string Bucket = "bucket";
    public const string Object = "object";
    public const string ChangedObject = "changed";
    public const string Upload = "upload";
    public const string Part = "part";

    private const string Completed = "object of ";
    private const string VersionPrefix = "version ";

    /// <summary>One line, so that a kill finds the upload or the object, never both.</summary>
    public static string CompletedObject(string upload) => Completed + upload;

    public static string Version(string version) => VersionPrefix + version;

    public void Read(string kind, string owner, JsonObject? value, string? removed)
    {
        switch (kind)
        {
            case Bucket when value is not null:
                _ = store.FindBucket(value.Text("name"))?.Configure(value) is not null || store.AddBucket(LabBucket.Of(value));
                break;
            case Bucket:
                store.RemoveBucket(store.FindBucket(removed!)!);
                break;
            // Accounts are those of the project: what belonged to another one is out of reach.
            case "role" when store.FindAccount(owner) is { } account:
                _ = value is null ? account.RemoveRole(removed!) : Put(() => account.Put(LabRole.Of(value)));
                break;
            case "provider" when store.FindAccount(owner) is { } account:
                _ = value is null ? account.RemoveProvider(removed!) : Put(() => account.Put(LabProvider.Of(value)));
                break;
            default:
                if (store.FindBucket(owner) is { } bucket)
                {
                    Read(bucket, kind, value, removed);
                }
                break;
        }
    }

    private void Read(LabBucket bucket, string kind, JsonObject? value, string? removed)
    {
        switch (kind)
        {
            case Object:
                Put(bucket, value!);
                break;
            case ChangedObject:
                bucket.Replace(LabObject.Of(value!, store.Contents));
                break;
            case Upload when value is not null:
                store.AddUpload(bucket, LabUpload.Of(value));
                break;
            case Upload:
                store.RemoveUpload(bucket, bucket.Uploads[removed!]);
                break;
            case Part:
                store.PutPart(bucket, bucket.Uploads[value!.Text("upload")], LabPart.Of(value!, store.Contents));
                break;
            case var _ when kind.StartsWith(VersionPrefix, StringComparison.Ordinal):
                store.RemoveVersion(bucket, removed!, kind[VersionPrefix.Length..]);
                break;
            case var _ when kind.StartsWith(Completed, StringComparison.Ordinal):
                Put(bucket, value!);
                store.RemoveUpload(bucket, bucket.Uploads[kind[Completed.Length..]]);
                break;
            default:
                break;
        }
    }

    /// <summary>With the version that it had, whatever the bucket does by now.</summary>
    private void Put(LabBucket bucket, JsonObject value)
    {
        var item = LabObject.Of(value, store.Contents);
        item.Content.TryHold();
        bucket.Put(item)?.Content.Release();
    }

    private static bool Put(Action put)
    {
        put();
        return true;
    }
}
