using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>The <c>sources</c> of template.json: a folder of the package for each condition, and the same again for the copies of <c>.gke-aws/base</c>.</summary>
internal static class TemplateSources
{
    public static IEnumerable<JsonObject> Write(IReadOnlyList<VariantFile> files)
    {
        foreach (var folder in files.GroupBy(file => (file.Folder, file.Condition)).OrderBy(group => group.Key.Folder, StringComparer.Ordinal))
        {
            var condition = folder.Key.Condition.Length == 0
                ? $"({ValidationSymbols.Valid})"
                : $"({ValidationSymbols.Valid} && {folder.Key.Condition})";
            yield return Object(
                Member("source", $"./{folder.Key.Folder}/"),
                Member("target", "./"),
                Member("condition", condition));

            var merged = folder.Select(file => file.File).Where(file => file.Ownership == Ownership.Merge).ToList();
            if (merged.Count == 0)
            {
                continue;
            }
            yield return Object(
                Member("source", $"./{folder.Key.Folder}/"),
                Member("target", $"./{RenderedFile.BaseFolder}"),
                Member("condition", condition),
                Member("include", Texts(merged.Select(file => file.Path))),
                Member("rename", Object(merged.Select(file => Member(file.Path, file.Path + RenderedFile.BaseSuffix)))));
        }
    }
}
