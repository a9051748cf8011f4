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
        if (!File.Exists(project.PathOf("python/list_buckets.py")))
        {
            missing.Add("python/list_buckets.py is not there: run gke-aws render.");
        }
        return Task.FromResult<IReadOnlyList<string>>(missing);
    }
}
