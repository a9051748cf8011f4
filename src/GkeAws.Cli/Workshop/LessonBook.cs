using System.Globalization;
using System.Text;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop;

/// <summary>All lessons as one text in Markdown, with the names of the project that the template makes when nothing is said.</summary>
internal static class LessonBook
{
    public static string Write()
    {
        var project = new WorkshopProject(".", new OptionValues(new Dictionary<Parameter, string>()).ToParameters());
        var text = new StringBuilder("# Workshop\n\nFrom a pod on GKE to a bucket on AWS without a key. Each lesson is checked: `dotnet gke-aws workshop start`, then `check`.\n\n");
        foreach (var lesson in LessonCatalog.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {lesson.Number}. {lesson.Title} ({lesson.Minutes} minutes)\n\n{project.Fill(lesson.Why)}\n\n{project.Fill(lesson.Do)}\n\nYou see: {project.Fill(lesson.Expect)}\n\n");
        }
        return text.ToString().TrimEnd() + "\n";
    }
}
