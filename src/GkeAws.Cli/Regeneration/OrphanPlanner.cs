using GkeAws.Cli.Merging;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Regeneration;

/// <summary>Decides about files that an earlier render made and this one does not.</summary>
internal sealed class OrphanPlanner(IProjectFiles files, BaseStore store)
{
    /// <param name="rendered">All files that the parameters ask for.</param>
    public IEnumerable<PlannedFile> Plan(IReadOnlyDictionary<string, Ownership> rendered)
    {
        foreach (var path in store.Paths)
        {
            if (!rendered.TryGetValue(path, out var ownership))
            {
                yield return PlanOrphan(path);
            }
            else if (ownership != Ownership.Merge)
            {
                yield return new PlannedFile(path, FileAction.None, FileState.Unchanged) { BaseWrite = RemovalOfBase(path, companion: null) };
            }
        }
        foreach (var path in store.LastOnce.Where(path => !rendered.ContainsKey(path) && files.KindOf(path) == EntryKind.File))
        {
            yield return new PlannedFile(path, FileAction.Kept, FileState.Orphan, "no longer produced; it is yours alone, delete it if you do not need it");
        }
    }

    private PlannedFile PlanOrphan(string path)
    {
        switch (files.KindOf(path))
        {
            case EntryKind.None:
                return new PlannedFile(path, FileAction.None, FileState.Unchanged) { BaseWrite = RemovalOfBase(path, companion: null) };
            case EntryKind.File:
                break;
            default:
                return Kept(path, "no longer produced, and no plain file any more");
        }

        var disk = files.Read(path);
        var last = store.Of(path, []).Text;
        return last is not null && SameText(disk, last)
            ? new PlannedFile(path, FileAction.Removed, FileState.Orphan, "no longer produced")
            {
                Write = new FileWrite(path, disk, null),
                BaseWrite = RemovalOfBase(path, companion: path),
            }
            : Kept(path, "no longer produced, but edited; delete it if you do not need it");
    }

    private static PlannedFile Kept(string path, string reason) => new(path, FileAction.Kept, FileState.Orphan, reason);

    private FileWrite RemovalOfBase(string path, string? companion)
    {
        var copy = BaseStore.PathOf(path);
        return new FileWrite(copy, files.Read(copy), null, Companion: companion);
    }

    private static bool SameText(byte[] disk, byte[] last) => disk.AsSpan().SequenceEqual(last)
        || (StrictText.Read(disk) is { } mine && StrictText.Read(last) is { } text && MergeText.Of(mine).SameLines(MergeText.Of(text)));
}
