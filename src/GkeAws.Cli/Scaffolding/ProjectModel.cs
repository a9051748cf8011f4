using GkeAws.Cli.Workshop;
using GkeAws.Cli.Writing;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using Scriban.Runtime;

namespace GkeAws.Cli.Scaffolding;

/// <summary>The parameters as templates see them: texts to print, truth values to branch on, lists to walk. docs/TASKS.md lists the names.</summary>
internal static class ProjectModel
{
    /// <summary>The path variable for the project's name.</summary>
    public const string NameVariable = "name";

    public static StrictObject Build(FederationParameters parameters, RenderSettings settings)
    {
        var environments = new StrictObject[parameters.Environments.Count];
        SideBySide.Run(environments.Length, index => environments[index] = EnvironmentModel.Build(parameters, parameters.Environments[index]), CancellationToken.None);
        return new StrictObject()
            .With("project", Project(parameters, settings))
            .With("environments", environments)
            .With("environment", environments[0])
            .With("workloads", parameters.Workloads.Select(workload => WorkloadModel.Build(workload, parameters.Environments[0])))
            .With("version", settings.Version)
            .With("package_source", settings.PackageSource)
            .With("catalog", CatalogModel.Build())
            .With("lessons", parameters.Project.HasWorkshop ? LessonModel.Build(parameters) : [])
            .With("token", new StrictObject()
                .With("mount_path", ProjectedToken.MountPath)
                .With("file_name", ProjectedToken.FileName)
                .With("path", ProjectedToken.Path));
    }

    /// <summary>What belongs to the project as a whole.</summary>
    public static StrictObject Project(FederationParameters parameters, RenderSettings settings)
    {
        var languages = parameters.Project.Languages;
        return new StrictObject()
            .With("name", parameters.Project.Name.Value)
            .With("file", parameters.Project.Name.Value)
            .With("languages", languages.Select(language => language.Word()))
            .With("csharp", languages.Contains(Language.CSharp))
            .With("python", languages.Contains(Language.Python))
            .With("both", languages.Count > 1)
            .With("continuous_integration", parameters.Project.ContinuousIntegration.Value)
            .With("github", parameters.Project.ContinuousIntegration.IsGitHub)
            .With("workshop", parameters.Project.WorkshopWord)
            .With("has_workshop", parameters.Project.HasWorkshop)
            .With("has_package_source", settings.PackageSource.Length > 0)
            .With("google_service_accounts", parameters.Workloads.Any(workload => workload.GoogleServiceAccount is not null));
    }

    /// <summary>What a variable of a path goes through; inner ones depend on the outer ones before them.</summary>
    /// <exception cref="TemplateException">There is no such variable, or it stands before the environment that it belongs to.</exception>
    public static IEnumerable<StrictObject> ValuesOf(TemplateFile file, string variable, ScriptObject place, StrictObject model)
    {
        return variable switch
        {
            NameVariable => [model.Member("project")],
            "environment" => model.Members("environments"),
            "cluster" => OfEnvironment("clusters"),
            "role" => OfEnvironment("roles"),
            "namespace" => OfEnvironment("namespaces"),
            "service_account" => OfEnvironment("service_accounts"),
            "cronjob" => OfEnvironment("cronjobs"),
            "deployer" => OfEnvironment("deployers"),
            _ => throw new TemplateException($"{file.Path}{TemplateFile.Suffix}: no path variable is called {{{variable}}}"),
        };

        IEnumerable<StrictObject> OfEnvironment(string members) => place["environment"] is StrictObject environment
            ? environment.Members(members)
            : throw new TemplateException($"{file.Path}{TemplateFile.Suffix}: {{{variable}}} needs {{environment}} before it");
    }
}
