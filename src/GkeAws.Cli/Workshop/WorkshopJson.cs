using GkeAws.Cli.Output;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Workshop;

/// <summary>List and check for programs: somebody who grades thirty laptops.</summary>
internal static class WorkshopJson
{
    public static string List(Progress progress) => JsonPrinter.Print(JsonWriting.Object(
        ("done", JsonWriting.Number(progress.Done.Count)),
        ("of", JsonWriting.Number(LessonCatalog.All.Count)),
        ("lessons", JsonWriting.Array(LessonCatalog.All.Select(lesson => JsonWriting.Object(
            ("number", JsonWriting.Number(lesson.Number)),
            ("name", JsonWriting.Text(lesson.Name)),
            ("title", JsonWriting.Text(lesson.Title)),
            ("minutes", JsonWriting.Number(lesson.Minutes)),
            ("done", new JsonBoolean(progress.Done.Contains(lesson.Name))),
            ("open", new JsonBoolean(progress.Current == lesson.Name)),
            ("withSolution", new JsonBoolean(progress.Helped.Contains(lesson.Name)))))))));

    public static string Check(Lesson lesson, IReadOnlyList<string> missing) => JsonPrinter.Print(JsonWriting.Object(
        ("lesson", JsonWriting.Text(lesson.Name)),
        ("done", new JsonBoolean(missing.Count == 0)),
        ("missing", JsonWriting.Texts(missing))));
}
