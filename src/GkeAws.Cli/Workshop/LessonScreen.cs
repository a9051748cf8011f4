using System.Globalization;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Workshop;

/// <summary>Lessons on the terminal.</summary>
internal sealed class LessonScreen(Terminal terminal)
{
    public void List(Progress progress)
    {
        AnswerTable.Write(terminal, ["", "lesson", "title", "minutes", ""],
        [
            .. LessonCatalog.All.Select(lesson => (string[])
            [
                lesson.Number.ToString(CultureInfo.InvariantCulture), lesson.Name, lesson.Title, lesson.Minutes.ToString(CultureInfo.InvariantCulture),
                progress.StateOf(lesson),
            ]),
        ]);
        terminal.Answer("");
        terminal.Answer($"{progress}. {(progress.Current is not null ? "Next: dotnet gke-aws workshop check" : IsOver(progress) ? "Any one can be started again: dotnet gke-aws workshop start NAME" : "Next: dotnet gke-aws workshop start")}");
    }

    public void Show(Lesson lesson, WorkshopProject project)
    {
        terminal.Answer($"Lesson {lesson.Number}: {lesson.Title} ({lesson.Minutes} minutes)");
        Section(null, lesson.Why, project);
        Section("Do", lesson.Do, project);
        Section("You see", lesson.Expect, project);
        terminal.Answer("");
        terminal.Answer($"When you are through: {lesson.CheckCommand}");
        terminal.Answer("Stuck: dotnet gke-aws workshop hint, then dotnet gke-aws workshop solution");
    }

    public void Grade(Lesson lesson, IReadOnlyList<string> missing, Progress progress)
    {
        if (missing.Count > 0)
        {
            terminal.Answer($"Not yet: {lesson.Title}");
            foreach (var line in missing)
            {
                terminal.Answer(Printable.Of($"  - {line}"));
            }
            terminal.Answer("A hint: dotnet gke-aws workshop hint");
            return;
        }
        terminal.Answer($"Done: {lesson.Title} ({progress}).");
        terminal.Answer(IsOver(progress) ? "That was the last one." : "The next one: dotnet gke-aws workshop start");
    }

    private static bool IsOver(Progress progress) => LessonCatalog.All.All(lesson => progress.Done.Contains(lesson.Name));

    private void Section(string? heading, string text, WorkshopProject project)
    {
        terminal.Answer("");
        if (heading is not null)
        {
            terminal.Answer($"{heading}:");
        }
        foreach (var line in project.Fill(text).Split('\n'))
        {
            terminal.Answer(Printable.Of(line));
        }
    }
}
