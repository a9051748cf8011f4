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
                progress.Done.Contains(lesson.Name) ? "done" : progress.Current == lesson.Name ? "open" : "",
            ]),
        ]);
        terminal.Answer("");
        terminal.Answer($"{progress}. Next: gke-aws workshop {(progress.Current is null ? "start" : "check")}");
    }

    public void Show(Lesson lesson, WorkshopProject project)
    {
        terminal.Answer($"Lesson {lesson.Number}: {lesson.Title} ({lesson.Minutes} minutes)");
        Section(null, lesson.Why, project);
        Section("Do", lesson.Do, project);
        Section("You see", lesson.Expect, project);
        terminal.Answer("");
        terminal.Answer($"When you are through: gke-aws workshop check{(lesson.Checks.Contains("answer") ? " --answer ANSWER" : "")}    Stuck: gke-aws workshop hint, gke-aws workshop solution");
    }

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
