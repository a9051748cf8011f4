using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Workshop.Checks;

namespace GkeAws.Cli.Workshop;

/// <summary><c>gke-aws workshop</c> in one project: what a learner types, and what becomes of it.</summary>
internal sealed class WorkshopRun(Terminal terminal, string folder, TimeProvider time)
{
    private readonly string _state = Path.Combine(folder, ".gke-aws", "workshop");

    private SavedFiles Saved => new(folder, Path.Combine(_state, "saved"));

    public int List()
    {
        if (Open() is null)
        {
            return ExitCode.Usage;
        }
        new LessonScreen(terminal).List(Progress.Read(_state));
        return ExitCode.Fine;
    }

    /// <param name="word">Number or name; null: the first that is not done.</param>
    public async Task<int> Start(string? word, CancellationToken cancellation)
    {
        if (Open() is not { } project)
        {
            return ExitCode.Usage;
        }
        var progress = Progress.Read(_state);
        if (Choose(word, progress) is not { } lesson)
        {
            return word is null ? ExitCode.Fine : ExitCode.Usage;
        }
        if (Saved.Any && progress.Current != lesson.Name)
        {
            terminal.Say($"gke-aws: the lesson {progress.Current} is open, and the files are as it broke them. Finish it, or put them back: gke-aws workshop restore.");
            return ExitCode.Conflict;
        }
        if (lesson.NeedsBucket is { } bucket && project.Pod.Workload.Grants.OfType<Federation.Parameters.LevelGrant>().All(grant => grant.Bucket?.Value != bucket))
        {
            terminal.Say($$"""gke-aws: the lesson needs a grant. Add { "bucket": "{{bucket}}", "access": "read" } to the grants of {{project.Pod.Workload.Name}} in federation.json, run gke-aws render, and start it again.""");
            return ExitCode.Usage;
        }
        if (!Break(project, lesson))
        {
            return ExitCode.Conflict;
        }
        if (lesson.Tokens is { } tokens)
        {
            await TokenPuzzle.Write(project, tokens, time, cancellation).ConfigureAwait(false);
        }
        (progress with { Current = lesson.Name, Hints = 0 }).Write(_state);
        new LessonScreen(terminal).Show(lesson, project);
        return ExitCode.Fine;
    }

    public async Task<int> Check(string? word, string? answer, CancellationToken cancellation)
    {
        if (Open() is not { } project)
        {
            return ExitCode.Usage;
        }
        var progress = Progress.Read(_state);
        if (Current(word, progress) is not { } lesson)
        {
            return ExitCode.Usage;
        }
        var missing = await new WorkshopChecks(time).Missing(lesson, project, answer, cancellation).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            terminal.Answer($"Not yet: {lesson.Title}");
            foreach (var line in missing)
            {
                terminal.Answer(Printable.Of($"  - {line}"));
            }
            terminal.Answer("A hint: gke-aws workshop hint");
            return ExitCode.Findings;
        }
        progress = progress.With(lesson);
        progress.Write(_state);
        Saved.Forget();
        terminal.Answer($"Done: {lesson.Title} ({progress}).");
        terminal.Answer(LessonCatalog.All.All(each => progress.Done.Contains(each.Name)) ? "That was the last one." : "The next one: gke-aws workshop start");
        return ExitCode.Fine;
    }

    /// <summary>One more with each call; after the last, they begin anew.</summary>
    public int Hint()
    {
        var progress = Progress.Read(_state);
        if (Open() is not { } project || Current(null, progress) is not { } lesson)
        {
            return ExitCode.Usage;
        }
        terminal.Answer(Printable.Of($"Hint {(progress.Hints % lesson.Hints.Count) + 1} of {lesson.Hints.Count}: {project.Fill(lesson.Hints[progress.Hints % lesson.Hints.Count])}"));
        (progress with { Hints = progress.Hints + 1 }).Write(_state);
        return ExitCode.Fine;
    }

    /// <param name="apply">Puts back what the lesson's start changed.</param>
    public int Solution(string? word, bool apply)
    {
        if (Open() is not { } project || Current(word, Progress.Read(_state)) is not { } lesson)
        {
            return ExitCode.Usage;
        }
        terminal.Answer(project.Fill(lesson.Solution));
        if (apply && lesson.Breaks.Count == 0)
        {
            terminal.Say("gke-aws: the lesson broke no file, so there is none to put back: type what the solution says.");
            return ExitCode.Usage;
        }
        return apply ? Restore() : ExitCode.Fine;
    }

    public int Restore()
    {
        if (Open() is null)
        {
            return ExitCode.Usage;
        }
        var restored = Saved.Restore();
        terminal.Answer(restored.Count == 0 ? "No file is kept: no lesson has broken one." : $"Put back: {string.Join(", ", restored)}");
        return ExitCode.Fine;
    }

    /// <summary>All texts are looked for before the first is replaced: a half-broken project is no lesson.</summary>
    private bool Break(WorkshopProject project, Lesson lesson)
    {
        Saved.Restore();
        var edits = lesson.Breaks.Select(edit => new LessonEdit(project.Fill(edit.Path), project.Fill(edit.From), project.Fill(edit.To))).ToList();
        foreach (var edit in edits)
        {
            var path = project.PathOf(edit.Path);
            if (!File.Exists(path) || !File.ReadAllText(path).Contains(edit.From, StringComparison.Ordinal))
            {
                terminal.Say($"gke-aws: {path}: the lesson changes '{edit.From}' there, and it is not found. Put the file back as gke-aws render makes it, then start the lesson again.");
                return false;
            }
        }
        foreach (var edit in edits)
        {
            Saved.Save(edit.Path);
            var path = project.PathOf(edit.Path);
            File.WriteAllText(path, File.ReadAllText(path).Replace(edit.From, edit.To, StringComparison.Ordinal));
        }
        return true;
    }

    private Lesson? Choose(string? word, Progress progress)
    {
        if (word is not null)
        {
            return LessonCatalog.Find(word) ?? Unknown(word);
        }
        if (progress.Current is { } current && LessonCatalog.Find(current) is { } open)
        {
            return open;
        }
        var next = LessonCatalog.All.FirstOrDefault(lesson => !progress.Done.Contains(lesson.Name));
        if (next is null)
        {
            terminal.Answer("All lessons are done. Any one can be started again: gke-aws workshop list");
        }
        return next;
    }

    private Lesson? Current(string? word, Progress progress)
    {
        if ((word ?? progress.Current) is not { } name)
        {
            terminal.Say("gke-aws: no lesson is open. Start one: gke-aws workshop start");
            return null;
        }
        return LessonCatalog.Find(name) ?? Unknown(name);
    }

    private Lesson? Unknown(string word)
    {
        terminal.Say($"gke-aws: there is no lesson {word}. There are: {string.Join(", ", LessonCatalog.All.Select(lesson => lesson.Name))}.");
        return null;
    }

    private WorkshopProject? Open()
    {
        if (ParameterFile.Read(folder) is not { } read)
        {
            terminal.Say($"{ParameterFile.PathIn(folder)}: not found. The workshop is about a project: make one with dotnet new gke-aws-federation, and go into its folder.");
            return null;
        }
        terminal.Report(read.Findings);
        return read.Parameters is { } parameters ? new WorkshopProject(folder, parameters) : null;
    }
}
