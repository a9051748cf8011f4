using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Readme;

/// <summary>A produced project on disk, and its README taken apart.</summary>
public sealed class ReadmeProject : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    private ReadmeProject(FederationParameters parameters)
    {
        Parameters = parameters;
        var files = new TemplateRenderer(TemplateCatalog.Embedded).Render(parameters, new RenderSettings(RenderSettings.ToolVersion, ""));
        Plan.For(folder.Path, files).Apply(CancellationToken.None);
        Readme = new Markdown(File.ReadAllText(folder["README.md"]));
    }

    public FederationParameters Parameters { get; }

    public Markdown Readme { get; }

    public string Folder => folder.Path;

    public string this[string relativePath] => folder[relativePath];

    /// <summary>The project of <c>dotnet new gke-aws-federation</c> with these options; their order is name, value, name, value.</summary>
    public static ReadmeProject FromOptions(params string[] options) => new(new OptionValues(options.Chunk(2).ToDictionary(
        pair => ParameterCatalog.All.Single(parameter => parameter.Option == pair[0]),
        pair => pair[1])).ToParameters());

    public static ReadmeProject FromJson(string json)
    {
        var result = ParametersReader.Read(json, "federation.json");
        return new(result.Parameters ?? throw new InvalidOperationException(string.Join('\n', result.Findings)));
    }

    /// <summary>Path of a project file or folder that a README names: from the project's folder, or a script by its name alone.</summary>
    public bool Has(string path) => Path.Exists(folder[path]) || File.Exists(folder["scripts/" + path]);

    public void Dispose() => folder.Dispose();
}
