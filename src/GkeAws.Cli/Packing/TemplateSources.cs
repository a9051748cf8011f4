using GkeAws.Cli.Output;
using GkeAws.Federation.Json;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>
/// The <c>sources</c> of template.json: a folder of the package for each condition. The copies of <c>.gke-aws/base</c> lie in it:
/// a second source that made them out of the same files would cost as much again. Files without a token are copied: out of a
/// package the engine reads each file that it works over into 8 MiB of memory of its own.
/// </summary>
internal static class TemplateSources
{
    public static IEnumerable<JsonObject> Write(IReadOnlyList<VariantFile> files)
    {
        foreach (var folder in files.GroupBy(file => (file.Folder, file.Condition)).OrderBy(group => group.Key.Folder, StringComparer.Ordinal))
        {
            var condition = folder.Key.Condition.Length == 0
                ? ValidationSymbols.Valid
                : $"({ValidationSymbols.Valid} && {folder.Key.Condition})";
            var copied = folder.Where(file => file.IsCopied).SelectMany(file => file.InProject).Select(file => file.Path).ToList();
            yield return Object(
            [
                Member("source", $"./{folder.Key.Folder}/"),
                Member("target", "./"),
                Member("condition", condition),
                .. copied.Count > 0 ? [Member("copyOnly", JsonWriting.Texts(copied))] : Array.Empty<JsonMember>(),
            ]);
        }
    }
}
