using GkeAws.Cli.Simulation;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop;

/// <summary>The project's own names in a lesson's text. Lessons are about the first pod; its names may be the packed template's tokens.</summary>
internal sealed class LessonNames
{
    private readonly IReadOnlyList<(string Placeholder, string Value)> _names;

    public LessonNames(FederationParameters parameters)
    {
        Pod = Pod.All(parameters).First();
        var (environment, workload) = (Pod.Environment, Pod.Workload);
        var language = parameters.Project.Languages[0];
        var isPython = language == Language.Python;
        _names =
        [
            ("{project}", parameters.Project.Name.Value),
            ("{build}", isPython ? "python3 -m compileall -q python" : "dotnet build"),
            ("{run}", isPython ? "python3 python/list_buckets.py" : $"dotnet run --project src/{parameters.Project.Name}"),
            // The analyzers of the project would name the reason, and the build would end before the lister runs.
            ("{run-unchecked}", isPython ? "python3 python/list_buckets.py" : $"dotnet run --property:RunAnalyzers=false --project src/{parameters.Project.Name}"),
            ("{program}", isPython ? "python/list_buckets.py" : $"src/{parameters.Project.Name}"),
            ("{language}", language.Word()),
            ("{pod}", parameters.Workloads.Count > 1 ? $" --workload {workload.Name}" : ""),
            ("{cronjob}", workload.CronJobOf(language)),
            ("{environment}", environment.Name.Value),
            ("{account}", environment.Account.Value),
            ("{partition}", environment.Region.Partition.Name),
            ("{cluster}", Pod.Cluster.Name.Value),
            ("{other-issuer}", new GkeCluster(Pod.Cluster.Project, Pod.Cluster.Location, ClusterName.Parse("workshop")).Issuer.WithoutScheme),
            ("{issuer}", Pod.Cluster.Issuer.WithoutScheme),
            ("{audience}", workload.Token.Audience.Value),
            ("{subject}", workload.ServiceAccount.Subject.Value),
            ("{namespace}", workload.ServiceAccount.Namespace),
            ("{role}", workload.Role.Value),
            ("{workload}", workload.Name.Value),
        ];
    }

    public Pod Pod { get; }

    public string Fill(string text) => _names.Aggregate(text, (filled, name) => filled.Replace(name.Placeholder, name.Value, StringComparison.Ordinal));
}
