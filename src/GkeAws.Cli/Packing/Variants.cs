using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Packing;

/// <summary>Renders every template once for each choice and keeps what differs.</summary>
internal static class Variants
{
    public const string Always = "always";

    public static IReadOnlyList<VariantFile> Of(Func<PackChoices, IEnumerable<RenderedFile>> render)
    {
        var byPath = new SortedDictionary<string, RenderedFile?[]>(StringComparer.Ordinal);
        foreach (var choices in PackChoices.All)
        {
            foreach (var file in render(choices))
            {
                if (!byPath.TryGetValue(file.Path, out var results))
                {
                    byPath.Add(file.Path, results = new RenderedFile?[PackChoices.All.Count]);
                }
                results[choices.Index] = file;
            }
        }
        var files = byPath.Values.Select(results => (Results: results, Classes: ChoiceClasses.Of(results))).ToList();
        var several = files.Where(file => IsOfSeveralTexts(file.Results)).Select(file => file.Classes).ToList();
        return [.. files.SelectMany(file => Collapse(file.Results, IsOfSeveralTexts(file.Results) ? Shared(file.Classes, several) : file.Classes)).SelectMany(DefaultName.Split)];
    }

    private static bool IsOfSeveralTexts(RenderedFile?[] results) => results.OfType<RenderedFile>().Distinct().Skip(1).Any();

    /// <summary>
    /// A file of several texts lies in the folders of another one that tells more choices apart, when there is one: each folder
    /// is a condition that costs time in every project, and a text that stands twice in a package costs next to nothing.
    /// </summary>
    private static ChoiceClasses Shared(ChoiceClasses own, List<ChoiceClasses> several) => several
        .Where(classes => classes.Refines(own) && several.All(other => classes.Refines(other) || !other.Refines(classes)))
        .MinBy(classes => classes.Representatives.Count())!;

    private static IEnumerable<VariantFile> Collapse(RenderedFile?[] results, ChoiceClasses classes)
    {
        foreach (var choices in classes.Representatives)
        {
            if (results[choices.Index] is { } file)
            {
                yield return new VariantFile(file, classes.ConditionFor(choices), classes.FolderFor(choices));
            }
        }
    }
}
