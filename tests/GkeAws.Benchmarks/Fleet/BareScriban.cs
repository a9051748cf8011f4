using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace GkeAws.Benchmarks.Fleet;

/// <summary>
/// The floor of a check: the project's files and base copies read once, and every text rendered by Scriban as it comes, without our
/// escaping and without a look at the result. Environments at the same time, as the tool does.
/// </summary>
internal sealed class BareScriban
{
    private readonly IReadOnlyList<string> files;
    private readonly string parameterText;
    private readonly Dictionary<string, Template> templates;

    /// <param name="files">Full paths.</param>
    public BareScriban(string parameterText, IReadOnlyList<string> files)
    {
        this.parameterText = parameterText;
        this.files = files;
        templates = TemplateCatalog.Embedded.Files.ToDictionary(file => file.Path, file => Template.Parse(file.Text, file.Path));
    }

    /// <summary>Characters rendered and bytes read, so that nobody can leave the work out.</summary>
    public (long Rendered, long Read) Run()
    {
        var read = 0L;
        Parallel.ForEach(files, file => Interlocked.Add(ref read, File.ReadAllBytes(file).Length));

        var parameters = ParametersReader.Read(parameterText, "federation.json").Parameters!;
        var model = ProjectModel.Build(parameters, new RenderSettings(RenderSettings.ToolVersion, ""));
        var project = model.Member("project");
        var rendered = 0L;
        Parallel.ForEach(model.Members("environments").Prepend(null), environment =>
        {
            var context = new TemplateContext { TemplateLoader = new Partials(), LoopLimit = int.MaxValue };
            var globals = new ScriptObject();
            globals.Import(model);
            context.PushGlobal(globals);
            var length = 0L;
            foreach (var file in TemplateCatalog.Embedded.Files.Where(file => file.Variables is ["environment", ..] == environment is not null && (file.When is null || project.Truth(file.When))))
            {
                foreach (var place in TemplateRenderer.Places(file, environment is null ? [] : new ScriptObject { ["environment"] = environment }, model))
                {
                    context.PushGlobal(place);
                    length += templates[file.Path].Render(context).Length;
                    context.PopGlobal();
                }
            }
            Interlocked.Add(ref rendered, length);
        });
        return (rendered, read);
    }

    private sealed class Partials : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => TemplateCatalog.Embedded.Partials[templatePath].Text;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}
