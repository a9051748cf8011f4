using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;
using GkeAws.Cli.Workshop.Checks;

namespace GkeAws.Cli.Workshop;

/// <summary><c>gke-aws workshop</c> in one project: what a learner types, and what becomes of it.</summary>
internal sealed class WorkshopRun(Terminal terminal, string folder, TimeProvider time, bool isJson = false)
{
    private readonly string _state = Progress.FolderIn(folder);

    private BrokenFiles Broken => new(folder, Path.Combine(_state, "saved"));

    public int List()
    {
        if (Open(out var progress) is null)
        {
            return ExitCode.Usage;
        }
        if (isJson)
        {
            terminal.Answer(WorkshopJson.List(progress));
            return ExitCode.Fine;
        }
        new LessonScreen(terminal).List(progress);
        return ExitCode.Fine;
    }

    /// <param name="word">Number or name; null: the open one, or the first that is not done.</param>
    public async Task<int> Start(string? word, CancellationToken cancellation)
    {
        if (Open(out var progress) is not { } project)
        {
            return ExitCode.Usage;
        }
        if (Choose(word, progress) is not { } lesson)
        {
            return word is null ? ExitCode.Fine : ExitCode.Usage;
        }
        if (Broken.Lesson is { } open && open != lesson.Name)
        {
            terminal.Say($"gke-aws: the lesson {open} is open, and the files are as it broke them. Finish it, or put them back: dotnet gke-aws workshop restore.");
            return ExitCode.Conflict;
        }
        if (lesson.Needs is { } need && !need.IsMet(project.Pod.Workload))
        {
            terminal.Say($"gke-aws: the lesson {lesson.Name} needs a grant. Add {need} to the grants of {project.Pod.Workload.Name} in federation.json, run dotnet gke-aws render, and start it again.");
            return ExitCode.Usage;
        }
        Tell(Broken.Restore());
        if (!Break(project, lesson))
        {
            return ExitCode.Conflict;
        }
        (progress with { Current = lesson.Name, Hints = 0, Trace = lesson.IsTraced ? Progress.NewTrace() : null }).Write(_state);
        if (lesson.Tokens is { } tokens)
        {
            foreach (var kept in await TokenPuzzle.Write(project, tokens, time, cancellation).ConfigureAwait(false))
            {
                terminal.Say($"gke-aws: what was there is kept in {kept}.");
            }
        }
        new LessonScreen(terminal).Show(lesson, project);
        if (await IsThere(project, lesson, cancellation).ConfigureAwait(false))
        {
            terminal.Answer("This project is as the lesson wants it already: read it, and check counts it.");
        }
        return ExitCode.Fine;
    }

    public async Task<int> Check(string? word, string? answer, CancellationToken cancellation)
    {
        if (Open(out var progress) is not { } project || Current(word, progress) is not { } lesson)
        {
            return ExitCode.Usage;
        }
        if (progress.Current != lesson.Name)
        {
            terminal.Say($"gke-aws: the lesson {lesson.Name} is not open, so that there is nothing to grade. Start it: dotnet gke-aws workshop start {lesson.Name}");
            return ExitCode.Usage;
        }
        project = project with { Trace = progress.Trace };
        List<string> missing = [.. await new WorkshopChecks(time).Missing(lesson, project, answer, cancellation).ConfigureAwait(false)];
        if (Broken.Lesson == lesson.Name && !Broken.PromisesAreTheSame())
        {
            missing.Add($"{ParameterFile.PathIn(folder)} promises something else than when the lesson began. The policies are to be mended, not the promises: put it back, or start the lesson again.");
        }
        if (missing.Count == 0)
        {
            progress = progress.With(lesson);
            progress.Write(_state);
            Broken.Forget();
        }
        if (isJson)
        {
            terminal.Answer(WorkshopJson.Check(lesson, missing));
        }
        else
        {
            new LessonScreen(terminal).Grade(lesson, missing, progress);
        }
        return missing.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>One more with each call; after the last, they begin anew.</summary>
    public int Hint()
    {
        if (Open(out var progress) is not { } project || Current(null, progress) is not { } lesson)
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
        if (Open(out var progress) is not { } project || Current(word, progress) is not { } lesson)
        {
            return ExitCode.Usage;
        }
        progress.WithHelp(lesson.Name).Write(_state);
        terminal.Answer(project.Fill(lesson.Solution));
        if (!apply)
        {
            return ExitCode.Fine;
        }
        if (Broken.Lesson != lesson.Name)
        {
            terminal.Say(lesson.Breaks.Count == 0
                ? "gke-aws: the lesson broke no file, so there is none to put back: type what the solution says."
                : $"gke-aws: the lesson {lesson.Name} is not open, so that no file of it is broken. Start it: dotnet gke-aws workshop start {lesson.Name}");
            return ExitCode.Usage;
        }
        return PutBack();
    }

    public int Restore()
    {
        if (Open(out var progress) is null)
        {
            return ExitCode.Usage;
        }
        if (Broken.Lesson is { } lesson)
        {
            progress.WithHelp(lesson).Write(_state);
        }
        return PutBack();
    }

    private int PutBack()
    {
        var restored = Broken.Restore();
        Tell(restored);
        terminal.Answer(restored.Count == 0 ? "There is no file to put back." : $"Put back: {string.Join(", ", restored.Select(file => file.Path))}");
        return ExitCode.Fine;
    }

    private void Tell(IReadOnlyList<(string Path, string? Mine)> restored)
    {
        foreach (var (path, mine) in restored.Where(file => file.Mine is not null))
        {
            terminal.Say($"gke-aws: {path} was edited since the lesson began; that text is kept in {mine}.");
        }
    }

    /// <summary>All texts are looked for before the first is replaced: a half-broken project is no lesson.</summary>
    private bool Break(WorkshopProject project, Lesson lesson)
    {
        var broken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edit in lesson.Breaks.Select(edit => new LessonEdit(project.Fill(edit.Path), project.Fill(edit.From), project.Fill(edit.To))))
        {
            var path = project.PathOf(edit.Path);
            var text = broken.GetValueOrDefault(edit.Path) ?? (File.Exists(path) ? File.ReadAllText(path) : "");
            if (!text.Contains(edit.From, StringComparison.Ordinal))
            {
                terminal.Say($"gke-aws: {path}: the lesson {lesson.Name} changes '{edit.From}' there, and it is not found. If federation.json changed since, run dotnet gke-aws render; else dotnet gke-aws diff shows what was edited: put it back as render makes it, then start the lesson again.");
                return false;
            }
            broken[edit.Path] = text.Replace(edit.From, edit.To, StringComparison.Ordinal);
        }
        if (broken.Count > 0)
        {
            Broken.Break(lesson.Name, [.. broken.Select(file => (file.Key, file.Value))]);
        }
        return true;
    }

    /// <summary>Whether a lesson about an edit of federation.json or of a manifest has nothing left to do.</summary>
    private async Task<bool> IsThere(WorkshopProject project, Lesson lesson, CancellationToken cancellation) =>
        lesson is { Breaks.Count: 0, Tokens: null, IsTraced: false } && !lesson.Checks.Contains("answer")
        && (await new WorkshopChecks(time).Missing(lesson, project, null, cancellation).ConfigureAwait(false)).Count == 0;

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
            terminal.Answer("All lessons are done. Any one can be started again: dotnet gke-aws workshop list");
        }
        return next;
    }

    private Lesson? Current(string? word, Progress progress)
    {
        if ((word ?? progress.Current) is not { } name)
        {
            terminal.Say("gke-aws: no lesson is open. Start one: dotnet gke-aws workshop start");
            return null;
        }
        return LessonCatalog.Find(name) ?? Unknown(name);
    }

    private Lesson? Unknown(string word)
    {
        terminal.Say($"gke-aws: there is no lesson {word}. There are: {string.Join(", ", LessonCatalog.All.Select(lesson => lesson.Name))}.");
        return null;
    }

    /// <param name="progress">A lesson that broke files is open, also where its start was killed before it was noted.</param>
    private WorkshopProject? Open(out Progress progress)
    {
        progress = Progress.None;
        if (ParameterFile.Read(folder) is not { } read)
        {
            terminal.Say($"{ParameterFile.PathIn(folder)}: not found. The workshop is about a project: make one with dotnet new gke-aws-federation, and go into its folder.");
            return null;
        }
        terminal.Report(read.Findings);
        if (read.Parameters is not { } parameters)
        {
            return null;
        }
        if (Progress.Read(_state, out var problem) is not { } known)
        {
            terminal.Say($"gke-aws: {problem}");
            return null;
        }
        progress = Broken.Lesson is { } broken ? known with { Current = broken } : known;
        return new WorkshopProject(folder, parameters);
    }
}
