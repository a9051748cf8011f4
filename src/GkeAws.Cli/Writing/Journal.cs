using System.Text;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Writing;

/// <summary>
/// Writes many files so that a crash at any moment loses nothing. First every new content is staged in a folder of its own, under its
/// later path, then a list of the steps appears there in one rename, and from then on the work is decided: each step moves one staged
/// file into its place, or at once a folder that the project does not have yet. Before the list there is nothing but old files; after
/// it, whoever comes next finishes the list. A file that somebody changed meanwhile is left to them, and so is its base copy.
/// No fsync: this holds against kill -9, not against a power failure.
/// </summary>
/// <param name="progress">Of the writing; null: nobody watches.</param>
internal sealed class Journal(IProjectFiles files, WorkProgress? progress = null)
{
    public const string Folder = ".gke-aws/pending";

    private const string List = Folder + "/journal";
    private const string Draft = Folder + "/draft";
    private const string Staging = Folder + "/new/";

    private const int StagedAtOnce = 1000;

    /// <summary>A run was killed after it had decided and before it had finished.</summary>
    public bool IsPending => files.KindOf(List) == EntryKind.File;

    /// <exception cref="IOException">Nothing has changed when <see cref="IsPending"/> is false; else <see cref="Complete"/> has to finish the work.</exception>
    public void Write(IReadOnlyList<FileWrite> writes, CancellationToken cancellation)
    {
        var entries = writes.Select(JournalEntry.For).ToList();
        try
        {
            Discard();
            files.CreateFolder(Folder);
            progress?.Begin("staging files", writes.Count);
            SideBySide.Run((writes.Count + StagedAtOnce - 1) / StagedAtOnce, part => Stage(writes.Skip(part * StagedAtOnce).Take(StagedAtOnce), cancellation), cancellation);
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

    private void Stage(IEnumerable<FileWrite> writes, CancellationToken cancellation)
    {
        foreach (var write in writes)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Step();
            if (write.After is { } content)
            {
                var staged = Staged(write.Path);
                files.CreateFolder(ProjectPath.FolderOf(staged));
                files.Write(staged, content, RightsFor(write));
            }
        }
    }

    /// <summary>Finishes what a killed run had decided, and clears what one left that had not.</summary>
    /// <returns>Paths that somebody changed since, and that were therefore left as they are.</returns>
    public IReadOnlyCollection<string> Complete()
    {
        if (IsPending)
        {
            var lines = Encoding.UTF8.GetString(files.Read(List)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return Apply([.. lines.Select(JournalEntry.Parse)]);
        }
        Discard();
        return [];
    }

    private HashSet<string> Apply(List<JournalEntry> entries)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        progress?.Begin("writing files", entries.Count);
        // Base copies last: a kill in between must not make it look as if a file had been written.
        Apply([.. entries.Where(entry => entry.Companion is null)], left);
        Apply([.. entries.Where(entry => entry.Companion is not null)], left);
        progress?.Clear();
        files.Delete(List);
        Discard();
        return left;
    }

    /// <param name="left">Paths that were left to somebody else; more are added.</param>
    private void Apply(IReadOnlyList<JournalEntry> entries, HashSet<string> left)
    {
        var folders = new NewFolders(files);
        foreach (var below in entries.GroupBy(entry => entry.IsRemoval ? null : folders.Above(entry.Path)).ToList())
        {
            var isMoved = below.Key is { } folder && below.All(entry => entry.Before == JournalEntry.Nothing && !IsLeft(entry)) && HasMoved(folder);
            foreach (var entry in below)
            {
                progress?.Step();
                if (isMoved || IsDone(entry) || IsLeft(entry))
                {
                    continue;
                }
                if (HoldsStill(entry))
                {
                    Perform(entry);
                    continue;
                }
                left.Add(entry.Path);
            }
        }

        bool IsLeft(JournalEntry entry) => entry.Companion is { } file && left.Contains(file);
    }

    /// <summary>Moves a whole staged folder, unless somebody has made one of its name meanwhile.</summary>
    private bool HasMoved(string folder)
    {
        if (files.KindOf(Staged(folder)) != EntryKind.Folder)
        {
            return false;
        }
        try
        {
            // A removal may have taken the empty folder above it.
            files.CreateFolder(ProjectPath.FolderOf(folder));
            files.MoveFolder(Staged(folder), folder);
            return true;
        }
        catch (IOException) when (files.KindOf(folder) != EntryKind.None)
        {
            return false;
        }
    }

    /// <summary>A staged file that is gone was moved.</summary>
    private bool IsDone(JournalEntry entry) => entry.IsRemoval
        ? files.KindOf(entry.Path) == EntryKind.None
        : files.KindOf(Staged(entry.Path)) == EntryKind.None;

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
            files.Move(Staged(entry.Path), entry.Path);
            return;
        }
        files.Delete(entry.Path);
        for (; folder.Length > 0 && files.KindOf(folder) == EntryKind.Folder; folder = ProjectPath.FolderOf(folder))
        {
            files.DeleteFolder(folder);
        }
    }

    private void Discard()
    {
        if (files.KindOf(Folder) == EntryKind.Folder)
        {
            files.DeleteTree(Folder);
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

    private static string Staged(string path) => Staging + path;
}
