using System.Globalization;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop;

/// <summary>The lessons as templates see them, with the project's own names: WORKSHOP.md is made of what <c>gke-aws workshop start</c> shows.</summary>
internal static class LessonModel
{
    public static IEnumerable<StrictObject> Build(FederationParameters parameters)
    {
        var names = new LessonNames(parameters);
        return LessonCatalog.All.Select(lesson => new StrictObject()
            .With("number", lesson.Number.ToString(CultureInfo.InvariantCulture))
            .With("name", lesson.Name)
            .With("title", lesson.Title)
            .With("minutes", lesson.Minutes.ToString(CultureInfo.InvariantCulture))
            .With("why", names.Fill(lesson.Why))
            .With("has_needs", lesson.Needs is not null)
            .With("needs", lesson.Needs?.ToString() ?? "")
            .With("workload", names.Pod.Workload.Name.Value)
            .With("task", names.Fill(lesson.Do))
            .With("expect", names.Fill(lesson.Expect))
            .With("hints", lesson.Hints.Select(names.Fill))
            .With("solution", names.Fill(lesson.Solution))
            .With("check", lesson.CheckCommand));
    }
}
