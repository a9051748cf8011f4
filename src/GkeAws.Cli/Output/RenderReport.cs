using GkeAws.Cli.Merging;
using GkeAws.Cli.Regeneration;
using GkeAws.Federation.Projects;

namespace GkeAws.Cli.Output;

/// <summary>One line for each file that a render did something with, and a summary. Unchanged files are only counted.</summary>
internal static class RenderReport
{
    private static readonly FileAction[] OfProducedFiles = [FileAction.Created, FileAction.Updated, FileAction.Merged, FileAction.Conflicted, FileAction.Left];

    public static IEnumerable<string> Lines(RenderPlan plan) => plan.Files.Where(file => file.Action != FileAction.None).SelectMany(Lines);

    /// <param name="isWritten">False: the plan of a dry run, or one that a conflict stopped.</param>
    public static string Summary(string project, RenderPlan plan, bool isWritten)
    {
        var counts = plan.Files.Where(file => file.Action != FileAction.None)
            .GroupBy(file => file.Action)
            .OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Word(group.Key)}")
            .ToList();
        var unchanged = plan.Produced - plan.Files.Count(file => OfProducedFiles.Contains(file.Action));
        return $"{project}: {(isWritten ? "" : "nothing written; planned: ")}{string.Join(", ", [.. counts, $"{unchanged} unchanged"])}";
    }

    private static IEnumerable<string> Lines(PlannedFile file)
    {
        if (file.Conflicts.Count == 0)
        {
            return [$"{Word(file.Action),-10} {file.Path}{(file.MarkersAt is { } line ? $"({line})" : "")}{(file.Reason is null ? "" : $": {file.Reason}")}"];
        }
        return file.Conflicts.SelectMany(conflict => Lines(file, conflict));
    }

    private static IEnumerable<string> Lines(PlannedFile file, Conflict conflict) =>
    [
        $"{Word(file.Action),-10} {file.Path}({conflict.Line}-{conflict.LastLine}): {file.Reason ?? "you and the new render changed the same lines"}",
        "  " + ConflictMarkers.Mine,
        .. conflict.Mine.Select(line => "  " + line),
        "  " + ConflictMarkers.Base,
        .. conflict.Base.Select(line => "  " + line),
        "  " + ConflictMarkers.Middle,
        .. conflict.Rendered.Select(line => "  " + line),
        "  " + ConflictMarkers.Rendered,
    ];

    private static string Word(FileAction action) => action switch
    {
        FileAction.Created => "created",
        FileAction.Updated => "updated",
        FileAction.Merged => "merged",
        FileAction.Kept => "kept",
        FileAction.Removed => "removed",
        FileAction.Conflicted => "conflicted",
        FileAction.Left => "left",
        _ => "unchanged",
    };
}
