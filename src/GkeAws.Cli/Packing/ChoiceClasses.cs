using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Packing;

/// <summary>Which words of each dimension make a difference to a file, and which belong together because they make none.</summary>
internal sealed class ChoiceClasses
{
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> classes;

    private ChoiceClasses(IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> classes) => this.classes = classes;

    /// <param name="results">The file for each combination of choices; null: there is none.</param>
    public static ChoiceClasses Of(IReadOnlyList<RenderedFile?> results) =>
        new([.. PackChoices.Dimensions.Select((_, dimension) => ClassesOf(results, dimension))]);

    /// <summary>One combination of choices for each combination of classes.</summary>
    public IEnumerable<PackChoices> Representatives => PackChoices.All.Where(choices =>
        classes.Select((groups, dimension) => groups.Any(group => group[0] == choices.WordOf(dimension))).All(isFirst => isFirst));

    /// <summary>Whatever the other tells apart, this one does too.</summary>
    public bool Refines(ChoiceClasses other) => classes.Zip(other.classes).All(pair =>
        pair.First.All(group => pair.Second.Any(wider => group.All(wider.Contains))));

    /// <summary>In the template engine's language; empty: always.</summary>
    public string ConditionFor(PackChoices choices) =>
        string.Join(" && ", Told(choices).Select(told => told.Dimension.ConditionFor(told.Words)));

    /// <summary>The choices as a folder's name.</summary>
    public string FolderFor(PackChoices choices) => Told(choices).ToList() is { Count: > 0 } told
        ? string.Join(',', told.Select(one => $"{one.Dimension.Parameter.Option.TrimStart('-')}={string.Join('+', one.Words)}"))
        : Variants.Always;

    private IEnumerable<(PackDimension Dimension, List<string> Words)> Told(PackChoices choices) => PackChoices.Dimensions
        .Select((dimension, index) => (dimension, index))
        .Where(pair => classes[pair.index].Count > 1)
        .Select(pair => (pair.dimension, classes[pair.index]
            .Single(group => group.Contains(choices.WordOf(pair.index)))
            .Select(word => pair.dimension.Words[word]).ToList()));

    private static List<List<int>> ClassesOf(IReadOnlyList<RenderedFile?> results, int dimension)
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
