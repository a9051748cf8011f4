using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Packing;

/// <summary>Something that changes the shape of files, not only texts in them: a choice, or an optional value given or not.</summary>
/// <param name="Words">The values that are told apart.</param>
internal sealed record PackDimension(Parameter Parameter, IReadOnlyList<string> Words)
{
    public const string Given = "given";
    public const string Absent = "absent";

    public static PackDimension OfChoice(Parameter parameter) => new(parameter, [.. parameter.Choices.Select(choice => choice.Word)]);

    public static PackDimension OfOptional(Parameter parameter) => new(parameter, [Absent, Given]);

    /// <summary>The template engine's condition for "one of these words".</summary>
    public string ConditionFor(IEnumerable<string> words) => Parameter.IsSwitch
        ? $"({(words.Single() == Parameter.Yes ? "" : "!")}{Parameter.Name})"
        : Parameter.IsChoice
        ? "(" + string.Join(" || ", words.Select(word => $"{Parameter.Name} == \"{word}\"")) + ")"
        : $"({(words.Single() == Given ? "" : "!")}{GivenSymbol})";

    /// <summary>The truth value "an optional value was given" of the template engine.</summary>
    public string GivenSymbol => "has" + char.ToUpperInvariant(Parameter.Name[0]) + Parameter.Name[1..];
}

/// <summary>One word for each dimension.</summary>
internal sealed class PackChoices
{
    public static IReadOnlyList<PackDimension> Dimensions { get; } =
    [
        PackDimension.OfChoice(ParameterCatalog.Access),
        PackDimension.OfChoice(ParameterCatalog.App),
        PackDimension.OfChoice(ParameterCatalog.ContinuousIntegration),
        PackDimension.OfChoice(ParameterCatalog.Workshop),
        PackDimension.OfOptional(ParameterCatalog.ImageRepository),
        PackDimension.OfOptional(ParameterCatalog.GoogleServiceAccount),
        PackDimension.OfOptional(ParameterCatalog.PackageSource),
    ];

    private readonly IReadOnlyList<int> words;

    private PackChoices(IReadOnlyList<int> words) => this.words = words;

    /// <summary>Every combination; the index of one is the number that its words spell.</summary>
    public static IReadOnlyList<PackChoices> All { get; } =
        [.. Enumerable.Range(0, Dimensions.Aggregate(1, (product, dimension) => product * dimension.Words.Count)).Select(FromIndex)];

    public int Index => Dimensions.Zip(words).Aggregate(0, (index, pair) => (index * pair.First.Words.Count) + pair.Second);

    public string this[Parameter parameter]
    {
        get
        {
            var dimension = Dimensions.Select((dimension, index) => (dimension, index)).Single(pair => pair.dimension.Parameter == parameter);
            return dimension.dimension.Words[words[dimension.index]];
        }
    }

    public int WordOf(int dimension) => words[dimension];

    public bool Has(Parameter parameter) => this[parameter] == PackDimension.Given;

    public PackChoices With(int dimension, int word) => new([.. words.Select((old, index) => index == dimension ? word : old)]);

    private static PackChoices FromIndex(int index)
    {
        var words = new int[Dimensions.Count];
        for (var dimension = Dimensions.Count - 1; dimension >= 0; dimension--)
        {
            words[dimension] = index % Dimensions[dimension].Words.Count;
            index /= Dimensions[dimension].Words.Count;
        }
        return new PackChoices(words);
    }
}
