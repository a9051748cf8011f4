using System.Collections.Concurrent;
using GkeAws.Federation.Parameters;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GkeAws.Cli.Scaffolding;

/// <summary>Templates and parameters to files, in memory.</summary>
internal sealed class TemplateRenderer(TemplateCatalog catalog)
{
    private const string Environment = "environment";

    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);

    /// <summary>Called for each value printed: the template whose file it goes into, the value, and where a template prints it (path, line, column).</summary>
    public Action<TemplateFile, ParameterText, string>? OnPrinted { get; init; }

    /// <summary>The project, without the copies of <c>.gke-aws/base</c>; part by part, in each by template and then by the parameters' order.</summary>
    /// <exception cref="TemplateException">A template is wrong: template, line, column.</exception>
    public IEnumerable<RenderedFile> Render(FederationParameters parameters, RenderSettings settings) =>
        Parts(parameters, settings).SelectMany(part => part.Files);

    /// <summary>The project as a whole, then each environment.</summary>
    public IReadOnlyList<RenderPart> Parts(FederationParameters parameters, RenderSettings settings)
    {
        var model = ProjectModel.Build(parameters, settings);
        var project = model.Member("project");
        var files = catalog.Files.Where(file => IsMade(file, project)).ToLookup(file => file.Variables is [Environment, ..]);
        return
        [
            Part([.. files[false].SelectMany(file => Places(file, [], model).Select(place => (file, place)))], model),
            .. model.Members("environments").Select(environment =>
                Part([.. files[true].SelectMany(file => Places(file, new ScriptObject { [Environment] = environment }, model).Select(place => (file, place)))], model)),
        ];
    }

    /// <summary>Paths of the files that are written once. They belong to the project as a whole, so that no environment has to be looked at.</summary>
    public IEnumerable<string> OncePaths(FederationParameters parameters, RenderSettings settings)
    {
        var project = ProjectModel.Project(parameters, settings);
        return catalog.Files.Where(file => file.Ownership == Ownership.Once && IsMade(file, project)).Select(file => file.PathFor(_ => project.Text("file")));
    }

    private RenderPart Part(IReadOnlyList<(TemplateFile File, ScriptObject Place)> files, StrictObject model) =>
        new(files.Select(file => (PathOf(file.File, file.Place), file.File.Ownership)), RenderAll(files, model));

    private IEnumerable<RenderedFile> RenderAll(IReadOnlyList<(TemplateFile File, ScriptObject Place)> files, StrictObject model)
    {
        var context = new RenderContext(new PartialLoader(catalog));
        // Not strict itself: behind it Scriban still looks for "include" and the path's variables.
        var globals = new ScriptObject();
        foreach (var (name, value) in model)
        {
            globals[name] = value;
        }
        context.PushGlobal(globals);
        foreach (var (file, place) in files)
        {
            yield return Render(file, place, context);
        }
    }

    private RenderedFile Render(TemplateFile file, ScriptObject place, RenderContext context)
    {
        context.Format = file.Format;
        context.OnPrinted = OnPrinted is null ? null : (text, span) => OnPrinted(file, text, PlaceOf(file, span));
        context.PushGlobal(place);
        try
        {
            var text = TemplateOf(file).Render(context);
            return new RenderedFile(PathOf(file, place), text, file.Ownership, file.IsExecutable);
        }
        catch (ScriptParserRuntimeException exception)
        {
            // A part is read when a template includes it.
            throw SyntaxError(file, exception.ParserMessages[0]);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new TemplateException($"{PlaceOf(file, exception.Span)}: {exception.OriginalMessage}");
        }
        finally
        {
            context.PopGlobal();
        }
    }

    private Template TemplateOf(TemplateFile file)
    {
        if (parsed.TryGetValue(file.Path, out var template))
        {
            return template;
        }

        template = Template.Parse(file.Text, file.Path, lexerOptions: new LexerOptions { KeepTrivia = false });
        if (template.HasErrors)
        {
            throw SyntaxError(file, template.Messages[0]);
        }
        return parsed[file.Path] = template;
    }

    private TemplateException SyntaxError(TemplateFile file, LogMessage message) => new($"{PlaceOf(file, message.Span)}: {message.Message}");

    /// <summary>Where a span lies: in the template itself, or in the part that it includes.</summary>
    private string PlaceOf(TemplateFile file, SourceSpan span) =>
        (span.FileName is { } name && name != file.Path && catalog.Partials.TryGetValue(name, out var partial) ? partial : file)
            .PlaceOf(span.Start.Line, span.Start.Column);

    private static bool IsMade(TemplateFile file, StrictObject project) => file.When is not { } condition
        || (project.Contains(condition) && project[condition] is bool truth
            ? truth
            : throw new TemplateException($"{file.Path}{TemplateFile.Suffix}(1,1): the header says 'when {condition}', which is no truth value of project"));

    private static string PathOf(TemplateFile file, ScriptObject place) => file.PathFor(name => ((StrictObject)place[name]!).Text("file"));

    /// <summary>One set of path variables for each file that the template makes in a part.</summary>
    internal static IEnumerable<ScriptObject> Places(TemplateFile file, ScriptObject part, StrictObject model)
    {
        IEnumerable<ScriptObject> places = [part];
        foreach (var variable in file.Variables.Where(variable => !part.ContainsKey(variable)))
        {
            places = places.SelectMany(place => ProjectModel.ValuesOf(file, variable, place, model).Select(value =>
            {
                var next = (ScriptObject)place.Clone(deep: false);
                next[variable] = value;
                return next;
            }));
        }
        return places;
    }

    private sealed class PartialLoader(TemplateCatalog catalog) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            catalog.Partials.ContainsKey(templateName)
                ? templateName
                : throw new ScriptRuntimeException(callerSpan, $"there is no part named '{templateName}'");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => catalog.Partials[templatePath].Text;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            new(catalog.Partials[templatePath].Text);
    }
}
