using System.Text;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Writing;

/// <summary>
/// Writes many files so that a crash at any moment loses nothing. First every new content is staged in a folder of its own, then a
/// list of the steps appears there in one rename, and from then on the work is decided: each step moves one staged file into its place.
/// Before the list there is nothing but old files; after it, whoever comes next finishes the list. A file that somebody changed
/// meanwhile is left to them, and so is its base copy. No fsync: this holds against kill -9, not against a power failure.
/// </summary>
/// <param name="progress">Of the writing; null: nobody watches.</param>
internal sealed class Journal(IProjectFiles files, WorkProgress? progress = null)
{
    public const string Folder = ".gke-aws/pending";

    private const string List = Folder + "/journal";
    private const string Draft = Folder + "/draft";

    /// <summary>A run was killed after it had decided and before it had finished.</summary>
    public bool IsPending => files.KindOf(List) == EntryKind.File;

    /// <exception cref="IOException">Nothing has changed when <see cref="IsPending"/> is false; else <see cref="Complete"/> has to finish the work.</exception>
    public void Write(IReadOnlyList<FileWrite> writes, CancellationToken cancellation)
    {
        var entries = writes.Select((write, number) => JournalEntry.For(number, write)).ToList();
        try
        {
            Discard();
            files.CreateFolder(Folder);
            progress?.Begin("staging files", writes.Count);
            for (var number = 0; number < writes.Count; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Step();
                if (writes[number].After is { } content)
                {
                    files.Write(Staged(number), content, RightsFor(writes[number]));
                }
            }
            files.Write(Draft, Encoding.UTF8.GetBytes(string.Concat(entries)), new FileRights(false));
            files.Move(Draft, List);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            DiscardQuietly();
            throw;
        }
        Apply(entries);
    }

    /// <summary>Finishes what a killed run had decided, and clears what one left that had not.</summary>
    /// <returns>Paths that somebody changed since, and that were therefore left as they are.</returns>
    public IReadOnlyList<string> Complete()
    {
        if (IsPending)
        {
            var lines = Encoding.UTF8.GetString(files.Read(List)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Apply([.. lines.Select(JournalEntry.Parse)]);
        }
        Discard();
        return [];
    }

    private List<string> Apply(List<JournalEntry> entries)
    {
        var companions = entries.Where(entry => entry.Companion is not null).ToLookup(entry => entry.Companion!, StringComparer.Ordinal);
        var left = new List<string>();
        progress?.Begin("writing files", entries.Count);
        foreach (var entry in entries)
        {
            progress?.Step();
            if (IsDone(entry) || (entry.Companion is { } file && left.Contains(file)))
            {
                continue;
            }
            if (HoldsStill(entry))
            {
                Perform(entry);
                continue;
            }
            // The base copy first: a kill between the two must not make it look as if the file had been written.
            foreach (var follower in companions[entry.Path])
            {
                Drop(follower);
            }
            Drop(entry);
            left.Add(entry.Path);
        }
        progress?.Clear();
        files.Delete(List);
        Discard();
        return left;
    }

    /// <summary>A staged file that is gone was moved, or dropped.</summary>
    private bool IsDone(JournalEntry entry) => entry.IsRemoval
        ? files.KindOf(entry.Path) == EntryKind.None
        : files.KindOf(Staged(entry.Number)) == EntryKind.None;

    private bool HoldsStill(JournalEntry entry) => files.KindOf(entry.Path) switch
    {
        EntryKind.None => entry.Before == JournalEntry.Digest(null),
        EntryKind.File => entry.Before == JournalEntry.Digest(files.Read(entry.Path)),
        EntryKind.Folder => false,
        _ => throw new IOException($"{entry.Path}: lies behind a symbolic link; nothing is written through one."),
    };

    private void Perform(JournalEntry entry)
    {
        var folder = ProjectPath.FolderOf(entry.Path);
        if (!entry.IsRemoval)
        {
            files.CreateFolder(folder);
            files.Move(Staged(entry.Number), entry.Path);
            return;
        }
        files.Delete(entry.Path);
        for (; folder.Length > 0 && files.KindOf(folder) == EntryKind.Folder; folder = ProjectPath.FolderOf(folder))
        {
            files.DeleteFolder(folder);
        }
    }

    private void Drop(JournalEntry entry)
    {
        if (!entry.IsRemoval && files.KindOf(Staged(entry.Number)) == EntryKind.File)
        {
            files.Delete(Staged(entry.Number));
        }
    }

    private void Discard()
    {
        if (files.KindOf(Folder) == EntryKind.Folder)
        {
            foreach (var path in files.FilesBelow(Folder).ToList())
            {
                files.Delete(path);
            }
            files.DeleteFolder(Folder);
        }
    }

    private void DiscardQuietly()
    {
        try
        {
            Discard();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell; the next run clears the folder.
        }
    }

    private FileRights RightsFor(FileWrite write) =>
        new(write.IsExecutable, write.Before is null ? null : files.RightsOf(write.Path));

    private static string Staged(int number) => $"{Folder}/{number}";
}
