using System.Text.RegularExpressions;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>
/// Source files hold the project's name and no other value. Without <c>-n</c> it is the default, so the package has them with
/// that name too: those are only copied, which is a fifth of the whole time.
/// </summary>
internal static class DefaultName
{
    private const string Symbol = "hasDefaultName";

    private static readonly Parameter Name = ParameterCatalog.ProjectName;

    public static JsonMember Write() => RegexMatch(Symbol, "name", $@"\A{Regex.Escape(Name.Default)}\z");

    /// <summary>The file for the default name and for every other one; or the file alone.</summary>
    public static IEnumerable<VariantFile> Split(VariantFile file)
    {
        var tokens = file.InProject.SelectMany(text => VariantFile.Token().Matches(text.Path + text.Text)).Select(token => token.Value).Distinct();
        if (file.IsCopied || tokens.Any(token => token != Name.Token))
        {
            return [file];
        }
        return
        [
            Variant(file.File with { Path = WithDefault(file.File.Path), Text = WithDefault(file.File.Text) }, Symbol, Name.Default),
            Variant(file.File, "!" + Symbol, "other"),
        ];

        VariantFile Variant(RenderedFile text, string condition, string folder) => new(text,
            file.Condition.Length == 0 ? condition : $"{file.Condition} && {condition}",
            $"{file.Folder},name={folder}");
    }

    private static string WithDefault(string text) => text.Replace(Name.Token, Name.Default, StringComparison.Ordinal);
}
