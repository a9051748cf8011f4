using System.Text;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Projects;

namespace GkeAws.Cli.Regeneration;

/// <summary>Decides about one file that the parameters ask for: what was rendered last, what stands on disk, what is rendered now.</summary>
internal sealed class FilePlanner(IProjectFiles files, BaseStore store, ConflictChoice choice)
{
    public PlannedFile Plan(RenderedFile file)
    {
        var kind = ProjectPath.IsInside(file.Path) ? files.KindOf(file.Path) : EntryKind.None;
        return file switch
        {
            _ when !ProjectPath.IsInside(file.Path) => Refused(file.Path, "leads out of the project; choose other names in federation.json"),
            _ when kind == EntryKind.Link => Refused(file.Path, "is a symbolic link or lies behind one; nothing is written through a link"),
            _ when kind == EntryKind.Folder => Refused(file.Path, "is a folder; move it away"),
            _ when kind == EntryKind.Blocked => Refused(file.Path, "a file stands where one of its folders has to be; move it away"),
            { Ownership: Ownership.Once } => PlanOnce(file, kind),
            { Ownership: Ownership.Derived } => PlanDerived(file, kind == EntryKind.File ? files.Read(file.Path) : null),
            _ => PlanMerge(file, kind == EntryKind.File ? files.Read(file.Path) : null),
        };
    }

    /// <summary>Such a file is made together with its project or its language; a newer tool adds none to old projects.</summary>
    private PlannedFile PlanOnce(RenderedFile file, EntryKind kind) => kind == EntryKind.File || store.WasRendered(file.Path)
        ? new PlannedFile(file.Path, FileAction.None, FileState.Unchanged)
        : new PlannedFile(file.Path, FileAction.Created, FileState.Stale) { Write = Writing(file, null, Encoding.UTF8.GetBytes(file.Text)) };

    private PlannedFile PlanDerived(RenderedFile file, byte[]? disk)
    {
        var rendered = Encoding.UTF8.GetBytes(file.Text);
        return disk is not null && rendered.AsSpan().SequenceEqual(disk)
            ? new PlannedFile(file.Path, FileAction.None, FileState.Unchanged)
            : Written(file, disk is null ? FileAction.Created : FileAction.Updated, disk, rendered);
    }

    private PlannedFile PlanMerge(RenderedFile file, byte[]? disk)
    {
        var rendered = Encoding.UTF8.GetBytes(file.Text);
        var copy = store.Of(file.Path, rendered);
        if (copy.IsBlocked)
        {
            return Refused(BaseStore.PathOf(file.Path), "is or lies behind something else than a plain file; move it away");
        }
        var isKnown = copy.Stored is not null || copy.Text is not null || (copy.Problem is not null && store.WasRendered(file.Path));
        var plan = disk is not null ? PlanExisting(file, disk, rendered, copy, isKnown)
            : isKnown ? new PlannedFile(file.Path, FileAction.Left, FileState.Missing, "you deleted it")
            : Written(file, FileAction.Created, null, rendered);
        if (plan.IsRefused || plan.MarkersAt is not null)
        {
            return plan;
        }
        return plan with
        {
            BaseWrite = copy.Stored is { } stored && rendered.AsSpan().SequenceEqual(stored)
                ? null
                : new FileWrite(BaseStore.PathOf(file.Path), copy.Stored, rendered, Companion: plan.Write is null ? null : file.Path),
            BaseProblem = isKnown && copy.Problem is { } problem
                ? $"its copy in {RenderedFile.BaseFolder} {problem}; " + (copy.Text is null ? "the file counts as edited" : "rendered again from the last parameters")
                : null,
        };
    }

    private PlannedFile PlanExisting(RenderedFile file, byte[] disk, byte[] rendered, BaseCopy copy, bool isKnown)
    {
        if (rendered.AsSpan().SequenceEqual(disk))
        {
            return new PlannedFile(file.Path, FileAction.None, FileState.Unchanged);
        }
        if (copy.Text is not null && disk.AsSpan().SequenceEqual(copy.Text))
        {
            // Nobody touched it: nothing to merge, and long files are not compared line by line.
            return Written(file, FileAction.Updated, disk, rendered);
        }
        if (StrictText.Read(disk) is not { } mine)
        {
            return PlanBinary(file, disk, rendered, copy);
        }
        if (ConflictMarkers.Find(mine) is { } line)
        {
            return new PlannedFile(file.Path, FileAction.Conflicted, FileState.Conflicting, "conflict markers are left in it; settle them, then render again") { MarkersAt = line };
        }

        var last = copy.Text is null ? null : Encoding.UTF8.GetString(copy.Text);
        var merge = ThreeWayMerge.Merge(last ?? "", mine, file.Text);
        if (merge.Mine.SameLines(merge.Rendered))
        {
            return new PlannedFile(file.Path, FileAction.None, FileState.Unchanged);
        }
        if (merge.Conflicts.Count > 0)
        {
            if (ByKey(file, last, mine) is { } joined)
            {
                return joined == mine
                    ? new PlannedFile(file.Path, FileAction.None, FileState.Edited)
                    : Written(new PlannedFile(file.Path, FileAction.Merged, FileState.Stale, "by key"), file, disk, Encoding.UTF8.GetBytes(joined));
            }
            return Conflicted(file, disk, merge, last is not null ? null
                : isKnown ? "what was rendered last is unknown" : "is there already, and no render made it");
        }
        var text = merge.Text(choice);
        return text == mine
            ? new PlannedFile(file.Path, FileAction.None, FileState.Edited)
            : Written(file, merge.Base.SameLines(merge.Mine) ? FileAction.Updated : FileAction.Merged, disk, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Lines of a JSON file can meet where its values do not.</summary>
    private static string? ByKey(RenderedFile file, string? last, string mine) =>
        last is not null && file.Path.EndsWith(".json", StringComparison.Ordinal)
            ? JsonMerge.Merge(last, mine, file.Text)
            : null;

    private PlannedFile Conflicted(RenderedFile file, byte[] disk, MergeResult merge, string? reason)
    {
        var plan = new PlannedFile(file.Path, FileAction.Conflicted, FileState.Conflicting, reason) { Conflicts = merge.Conflicts };
        if (choice == ConflictChoice.Abort)
        {
            return plan;
        }
        var after = Encoding.UTF8.GetBytes(merge.Text(choice));
        return after.AsSpan().SequenceEqual(disk) ? plan : Written(plan, file, disk, after);
    }

    /// <summary>No lines to merge: one version or the other.</summary>
    private PlannedFile PlanBinary(RenderedFile file, byte[] disk, byte[] rendered, BaseCopy copy)
    {
        if (copy.Text is { } last && rendered.AsSpan().SequenceEqual(last))
        {
            return new PlannedFile(file.Path, FileAction.None, FileState.Edited);
        }
        var plan = new PlannedFile(file.Path, FileAction.Conflicted, FileState.Conflicting, "is no UTF-8 text, so it cannot be merged");
        return choice switch
        {
            ConflictChoice.Theirs => Written(plan, file, disk, rendered),
            ConflictChoice.Markers => Refused(file.Path, "is no UTF-8 text, so both versions cannot stand in it; choose ours or theirs"),
            _ => plan,
        };
    }

    private PlannedFile Written(RenderedFile file, FileAction action, byte[]? before, byte[] after) =>
        Written(new PlannedFile(file.Path, action, FileState.Stale), file, before, after);

    private PlannedFile Written(PlannedFile plan, RenderedFile file, byte[]? before, byte[] after) =>
        before is not null && files.RightsOf(file.Path) is { } rights && (rights & UnixFileMode.UserWrite) == 0
            ? Refused(file.Path, "is read-only; make it writable (chmod u+w)")
            : plan with { Write = Writing(file, before, after) };

    private static FileWrite Writing(RenderedFile file, byte[]? before, byte[] after) => new(file.Path, before, after, file.IsExecutable);

    private static PlannedFile Refused(string path, string reason) => new(path, FileAction.None, FileState.Stale, reason) { IsRefused = true };
}
