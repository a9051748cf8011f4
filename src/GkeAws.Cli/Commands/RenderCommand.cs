using System.CommandLine;
using GkeAws.Cli.Merging;
using GkeAws.Cli.Output;
using GkeAws.Cli.Regeneration;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws render</c>: the files that follow from federation.json, with the user's edits in them.</summary>
internal static class RenderCommand
{
    private const string StateFolder = ".gke-aws";

    public static Command Create(Terminal terminal, Interruption? interruption)
    {
        var project = ProjectOption.Create();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing." };
        var onConflict = new Option<string>("--on-conflict")
        {
            Description = "Where you and the new render changed the same lines: abort writes nothing at all, markers writes both versions, ours keeps yours, theirs takes the new ones.",
            DefaultValueFactory = _ => "abort",
        };
        onConflict.AcceptOnlyFromAmong("abort", "markers", "ours", "theirs");
        var command = new Command("render", "Write the files that follow from federation.json, and keep your edits.");
        command.Options.Add(project);
        command.Options.Add(dryRun);
        command.Options.Add(onConflict);
        command.SetAction((result, cancellation) => OnThreadPool.Run(() =>
            Run(terminal, interruption, result.GetValue(project)!, Choice(result.GetValue(onConflict)!), result.GetValue(dryRun), waits: false, cancellation)));
        return command;
    }

    /// <param name="waits">For another run to end, instead of stopping.</param>
    public static int Run(Terminal terminal, Interruption? interruption, string folder, ConflictChoice choice, bool dryRun, bool waits, CancellationToken cancellation)
    {
        if (OpenProject.In(folder, terminal) is not { } project)
        {
            return ExitCode.Usage;
        }
        if (dryRun)
        {
            project.SayWhenInterrupted(terminal);
            return Render(terminal, project, choice, write: null, cancellation);
        }

        if (project.Files.KindOf(StateFolder) is EntryKind.Link or EntryKind.File)
        {
            terminal.Say($"{project.PathOf(StateFolder)}: is no plain folder; nothing is written through a link. Move it away; nothing was written.");
            return ExitCode.Outside;
        }
        using var projectLock = waits ? ProjectLock.Wait(folder, terminal.Say, cancellation) : ProjectLock.Take(folder);
        if (projectLock is null)
        {
            terminal.Say($"{folder}: another gke-aws works here. Run the command again when it has ended; nothing was written.");
            return ExitCode.Outside;
        }
        var journal = new Journal(project.Files, terminal.Progress);
        var isFinishing = journal.IsPending;
        try
        {
            if (isFinishing)
            {
                interruption?.WaitForTheEnd();
            }
            Finish(terminal, journal);
            return Render(terminal, project, choice, Write, cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Say(isFinishing ? "The render before is finished; of this one nothing was written." : "Nothing was written.");
            throw;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Say(journal.IsPending
                ? "Some files are new already, the others as they were; none is lost. Remove the cause below and render again: it finishes the work."
                : "Nothing was written: remove the cause below and render again.");
            throw;
        }

        void Write(RenderPlan plan)
        {
            interruption?.WaitForTheEnd();
            journal.Write(plan.Writes, cancellation);
        }
    }

    /// <param name="write">Null: a dry run.</param>
    private static int Render(Terminal terminal, OpenProject project, ConflictChoice choice, Action<RenderPlan>? write, CancellationToken cancellation)
    {
        var read = project.ReadParameters();
        terminal.Report(read.Findings);
        if (read.Parameters is not { } parameters)
        {
            terminal.Say("Nothing was written: correct federation.json and run the command again.");
            return ExitCode.Usage;
        }
        if (project.ReadState(terminal) is not { } state)
        {
            return ExitCode.Outside;
        }

        var plan = project.Plan(parameters, state, choice, terminal.Progress, cancellation);
        SayProblems(terminal, state, plan);
        if (RefusalOf(terminal, project, plan) is { } refusal)
        {
            return refusal;
        }
        var isStopped = choice == ConflictChoice.Abort ? plan.Conflicts.Any() : plan.WithMarkers.Any();
        if (!isStopped && plan.HasWork)
        {
            write?.Invoke(plan);
        }
        Report(terminal, project, plan, isWritten: !isStopped && write is not null);
        return CodeFor(terminal, plan, choice, isStopped);
    }

    private static void Finish(Terminal terminal, Journal journal)
    {
        if (journal.IsPending)
        {
            terminal.Say("A render was interrupted; it is finished first.");
        }
        foreach (var path in journal.Complete())
        {
            terminal.Say($"{path}: changed since, so it was left as it is");
        }
    }

    private static void SayProblems(Terminal terminal, ProjectState state, RenderPlan plan)
    {
        if (state.Problem is { } problem)
        {
            terminal.Say(problem);
        }
        foreach (var file in plan.Files.Where(file => file.BaseProblem is not null))
        {
            terminal.Say($"{file.Path}: {file.BaseProblem}");
        }
    }

    private static int? RefusalOf(Terminal terminal, OpenProject project, RenderPlan plan)
    {
        var refused = plan.Refused.ToList();
        foreach (var file in refused)
        {
            terminal.Say($"{project.PathOf(file.Path)}: {file.Reason}");
        }
        if (refused.Count == 0)
        {
            return null;
        }
        terminal.Say("Nothing was written.");
        return refused.All(file => ProjectPath.IsInside(file.Path)) ? ExitCode.Outside : ExitCode.Usage;
    }

    private static void Report(Terminal terminal, OpenProject project, RenderPlan plan, bool isWritten)
    {
        foreach (var line in RenderReport.Lines(plan))
        {
            terminal.Answer(line);
        }
        terminal.Answer(RenderReport.Summary(project.Name, plan, isWritten));
    }

    private static int CodeFor(Terminal terminal, RenderPlan plan, ConflictChoice choice, bool isStopped)
    {
        if (plan.WithMarkers.Any())
        {
            terminal.Say("Nothing was written: settle the marked lines, remove the markers, and run the command again.");
        }
        else if (isStopped)
        {
            terminal.Say("Nothing was written. Change your lines, or decide with --on-conflict: markers (both versions in the file), ours (yours stay) or theirs.");
        }
        else if (choice == ConflictChoice.Markers && plan.Conflicts.Any())
        {
            terminal.Say("Both versions stand in the conflicted files: settle the marked lines, and remove the markers.");
            return ExitCode.Conflict;
        }
        return isStopped ? ExitCode.Conflict : ExitCode.Fine;
    }

    private static ConflictChoice Choice(string word) => word switch
    {
        "markers" => ConflictChoice.Markers,
        "ours" => ConflictChoice.Ours,
        "theirs" => ConflictChoice.Theirs,
        _ => ConflictChoice.Abort,
    };
}
