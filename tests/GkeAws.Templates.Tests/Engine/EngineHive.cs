using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Abstractions.Installer;
using Microsoft.TemplateEngine.Edge;
using Microsoft.TemplateEngine.Edge.Settings;
using Microsoft.TemplateEngine.Edge.Template;
using EngineComponents = Microsoft.TemplateEngine.Orchestrator.RunnableProjects.Components;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>The template engine of the installed SDK with one package in an otherwise empty hive, which is kept in memory.</summary>
internal sealed class EngineHive : IDisposable
{
    private readonly EngineEnvironmentSettings _environment;
    private readonly TemplatePackageManager _packages;
    private readonly ITemplateInfo _template;

    private EngineHive(EngineEnvironmentSettings environment, TemplatePackageManager packages, ITemplateInfo template) =>
        (_environment, _packages, _template) = (environment, packages, template);

    public static EngineEnvironmentSettings NewEnvironment()
    {
        var host = new DefaultTemplateEngineHost("gke-aws-tests", "1.0", new Dictionary<string, string> { ["OS"] = "Unix" },
            builtIns: [.. EngineComponents.AllComponents, .. Components.AllComponents]);
        return new EngineEnvironmentSettings(host, virtualizeSettings: true);
    }

    /// <param name="package">Full path of a package with one template.</param>
    public static async Task<EngineHive> With(string package)
    {
        var environment = NewEnvironment();
        var packages = new TemplatePackageManager(environment);
        var provider = packages.GetBuiltInManagedProvider(InstallationScope.Global);
        foreach (var result in await provider.InstallAsync([new InstallRequest(package)], CancellationToken.None))
        {
            Assert.True(result.Success, result.ErrorMessage);
        }
        return new EngineHive(environment, packages, Assert.Single(await packages.GetTemplatesAsync(CancellationToken.None)));
    }

    /// <summary>One <c>dotnet new</c> without its command line.</summary>
    public Task<ITemplateCreationResult> Create(string folder, string? name, IReadOnlyDictionary<string, string?> symbols) =>
        new TemplateCreator(_environment).InstantiateAsync(_template, name, fallbackName: null, folder, symbols);

    public void Dispose()
    {
        _packages.Dispose();
        _environment.Dispose();
    }
}
