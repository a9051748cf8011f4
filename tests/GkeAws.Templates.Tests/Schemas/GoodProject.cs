using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Schemas;

/// <summary>A project that has to be right, rendered in process.</summary>
internal sealed record GoodProject(string Name, FederationParameters Parameters)
{
    private static readonly RenderSettings Settings = new("1.2.3-dev.4", "/srv/packages");

    public static IReadOnlyList<GoodProject> All { get; } =
    [
        .. GoodOptions.All.Select(options => new GoodProject(options.Name, options.ToParameters())),
        OfFile("several"),
        OfFile("wide-values"),
        OfFile("previews"),
    ];

    public IReadOnlyList<RenderedFile> Files { get; } =
        [.. new TemplateRenderer(TemplateCatalog.Embedded).Render(Parameters, Settings)];

    public static GoodProject Named(string name) => All.Single(project => project.Name == name);

    public string TextOf(string path) => Files.Single(file => file.Path == path).Text;

    private static GoodProject OfFile(string name)
    {
        var path = SchemaFolder.PathOf("projects", name + ".json");
        var result = ParametersReader.Read(File.ReadAllText(path), path);
        return new GoodProject(name, result.Parameters ?? throw new InvalidOperationException(string.Join('\n', result.Findings)));
    }
}
