using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>Templates to the content of the template package: native <c>dotnet new</c> content, no code of ours in it.</summary>
/// <param name="PackageSource">Default of <c>--package-source</c>; empty: none.</param>
internal sealed record TemplatePacker(string SourceFolder, string Version, string PackageSource)
{
    private const string ConfigFolder = ".template.config";

    /// <exception cref="TemplateException">A template is wrong, or does what the template engine cannot do: template, line, column.</exception>
    public IReadOnlyDictionary<string, string> Pack()
    {
        var catalog = TemplateCatalog.Read(Path.Combine(SourceFolder, "content"));
        var renderer = new TemplateRenderer(catalog)
        {
            OnPrinted = (file, text, place) => TokenSafety.DemandSafe(ParameterCatalog.All, file.Format, text.Value, place),
        };
        foreach (var template in catalog.Files.Concat(catalog.Partials.Values))
        {
            TokenSafety.DemandNoToken(template);
        }
        var files = Variants.Of(choices => renderer.Render(TemplateParameters.For(choices), TemplateParameters.SettingsFor(choices, Version)));
        var content = files.SelectMany(file => file.InPackage).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var (path, text) in content)
        {
            TokenSafety.DemandReplaceable(path, path);
            TokenSafety.DemandReplaceable(path, text);
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
}
