using System.Text.RegularExpressions;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>Templates to the content of the template package: native <c>dotnet new</c> content, no code of ours in it.</summary>
/// <param name="PackageSource">Default of <c>--package-source</c>; empty: none.</param>
internal sealed partial record TemplatePacker(string SourceFolder, string Version, string PackageSource)
{
    private const string ConfigFolder = ".template.config";

    /// <exception cref="TemplateException">A template is wrong, or does what the template engine cannot do: template, line, column.</exception>
    public IReadOnlyDictionary<string, string> Pack()
    {
        var catalog = TemplateCatalog.Read(Path.Combine(SourceFolder, "content"));
        var renderer = new TemplateRenderer(catalog)
        {
            OnPrinted = (file, text, span) => DemandSafe(file, text, span.Start.Line + file.FirstLine, span.Start.Column + 1),
        };
        var files = Variants.Of(choices => renderer.Render(TemplateParameters.For(choices), TemplateParameters.SettingsFor(choices, Version)));
        var content = files.SelectMany(file => file.InPackage).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var (path, text) in content)
        {
            DemandReplaceable(path, path);
            DemandReplaceable(path, text);
        }
        content[$"{ConfigFolder}/template.json"] = JsonPrinter.Print(Template(files)) + "\n";
        content[$"{ConfigFolder}/dotnetcli.host.json"] = JsonPrinter.Print(HostFiles.DotnetCli()) + "\n";
        content[$"{ConfigFolder}/ide.host.json"] = JsonPrinter.Print(HostFiles.Ide()) + "\n";
        return content;
    }

    /// <summary>The hand-written head of template.json, then what follows from the catalogue and the files.</summary>
    private JsonObject Template(IReadOnlyList<VariantFile> files)
    {
        var path = Path.Combine(SourceFolder, ConfigFolder, "template.json");
        if (JsonReader.Read(File.ReadAllText(path), out var error) is not JsonObject head)
        {
            throw new TemplateException($"{path}{error?.Position}: {error?.Message ?? "not an object"}");
        }

        return Object(
        [
            .. head.Members,
            Member("forms", ParameterSymbols.ValueForms()),
            Member("symbols", Object([.. ParameterSymbols.Write(PackageSource), OptionTexts.Write(), .. DerivedSymbols.Write(), ValidationSymbols.Write()])),
            Member("sources", new JsonArray([.. TemplateSources.Write(files)])),
            Member("postActions", new JsonArray([ValidationSymbols.PostAction(), .. PostActions.Write(files)])),
        ]);
    }

    /// <summary>The engine substitutes and cannot escape: where a token stands, no character of its values may need it.</summary>
    private static void DemandSafe(TemplateFile file, ParameterText text, int line, int column)
    {
        foreach (var parameter in ParameterCatalog.All.Where(parameter => text.Value.Contains(parameter.Token, StringComparison.Ordinal)))
        {
            if (file.Format.Escape(parameter.Alphabet) != parameter.Alphabet)
            {
                throw new TemplateException($"{file.Path}{TemplateFile.Suffix}({line},{column}): {parameter.Option} may hold characters that need escaping in {file.Format}");
            }
        }
    }

    private static void DemandReplaceable(string path, string text)
    {
        var known = ParameterCatalog.All.Select(parameter => parameter.Token).Concat(DerivedSymbols.All.Select(symbol => symbol.Token)).ToHashSet();
        foreach (Match token in VariantFile.Token().Matches(text))
        {
            if (!known.Contains(token.Value))
            {
                throw new TemplateException($"{path}: nothing replaces {token.Value}");
            }
        }
        if (EngineDirective().Match(text) is { Success: true } directive)
        {
            throw new TemplateException($"{path}: the template engine would take '{directive.Value.Trim()}' for a directive of its own");
        }
    }

    [GeneratedRegex(@"^\s*(//|<!--|#|;|--)?\s*#(if|elseif|else|endif)\b|[-+]:cnd:noEmit", RegexOptions.Multiline)]
    private static partial Regex EngineDirective();
}
