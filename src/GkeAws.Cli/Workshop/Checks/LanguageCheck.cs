using GkeAws.Cli.Laboratory;
using GkeAws.Federation.Identity;

namespace GkeAws.Cli.Workshop.Checks;

/// <summary>The project has an app in the wanted language, and its files were rendered.</summary>
internal sealed class LanguageCheck : IWorkshopCheck
{
    public string Name => "python";

    public Task<IReadOnlyList<string>> Missing(WorkshopProject project, string want, string? answer, CancellationToken cancellation)
    {
        List<string> missing = [];
        if (project.Parameters.Project.Languages.All(language => language != Language.Python))
        {
            missing.Add("federation.json does not have \"python\" among project.languages.");
        }
        var app = new FileInfo(project.PathOf("python/list_buckets.py"));
        if (app is not { Exists: true, Length: > 0 })
        {
            missing.Add("python/list_buckets.py is not there, or empty: run gke-aws render.");
        }
        var container = ProducedPod.Find(project.Open(), project.Pod, isPython: true, missing);
        if (container is not null && container.Pod.Component != "python")
        {
            missing.Add("No manifest runs the Python lister as the workload: run gke-aws render.");
        }
        return Task.FromResult<IReadOnlyList<string>>(missing);
    }
}
