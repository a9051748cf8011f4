using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Packing;

/// <summary>A file of the package, and when the template engine takes it.</summary>
/// <param name="Condition">In the engine's language; empty: always.</param>
/// <param name="Folder">Files with the same condition lie in one folder.</param>
internal sealed record VariantFile(RenderedFile File, string Condition, string Folder);

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
        return [.. byPath.Values.SelectMany(Collapse)];
    }

    /// <summary>One file for each class of choices that give the same text.</summary>
    private static IEnumerable<VariantFile> Collapse(RenderedFile?[] results)
    {
        var classes = PackChoices.Dimensions.Select((_, dimension) => ClassesOf(results, dimension)).ToList();
        foreach (var choices in PackChoices.All)
        {
            // The first word of a class speaks for the class.
            var isFirst = classes.Select((groups, dimension) => groups.Any(group => group[0] == choices.WordOf(dimension))).All(first => first);
            if (!isFirst || results[choices.Index] is not { } file)
            {
                continue;
            }

            var conditions = new List<string>();
            var names = new List<string>();
            for (var dimension = 0; dimension < classes.Count; dimension++)
            {
                if (classes[dimension].Count > 1)
                {
                    var words = classes[dimension].Single(group => group[0] == choices.WordOf(dimension)).Select(word => PackChoices.Dimensions[dimension].Words[word]).ToList();
                    conditions.Add(PackChoices.Dimensions[dimension].ConditionFor(words));
                    names.Add($"{PackChoices.Dimensions[dimension].Parameter.Option.TrimStart('-')}={string.Join('+', words)}");
                }
            }
            yield return new VariantFile(file, string.Join(" && ", conditions), names.Count == 0 ? Always : string.Join(',', names));
        }
    }

    /// <summary>The words of a dimension, those together that never make a difference to this file.</summary>
    private static List<List<int>> ClassesOf(RenderedFile?[] results, int dimension)
    {
        var classes = new List<List<int>>();
        for (var word = 0; word < PackChoices.Dimensions[dimension].Words.Count; word++)
        {
            var known = classes.Find(group => PackChoices.All.All(choices =>
                results[choices.With(dimension, group[0]).Index] == results[choices.With(dimension, word).Index]));
            if (known is null)
            {
                classes.Add([word]);
            }
            else
            {
                known.Add(word);
            }
        }
        return classes;
    }
}
