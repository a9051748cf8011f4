using GkeAws.Federation.Parameters;
using Microsoft.TemplateEngine.Edge.Template;
using Xunit.Abstractions;

namespace GkeAws.Templates.Tests.Engine;

/// <summary><c>dotnet new</c> and <c>gke-aws new</c> make the same project from the same options.</summary>
[Collection(TemplateEngineGroup.Name)]
public sealed class EqualityTests(TemplateEngine engine, ITestOutputHelper output)
{
    private const int DefaultCount = 240;

    /// <summary>GKEAWS_EQUALITY_COUNT and GKEAWS_EQUALITY_FIRST look for more than the fixed sets do.</summary>
    private static int Setting(string name, int otherwise) =>
        int.TryParse(System.Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;

    [Fact]
    public async Task Random_legal_options_give_equal_trees()
    {
        var first = Setting("GKEAWS_EQUALITY_FIRST", 1);
        var numbers = Enumerable.Range(first, Setting("GKEAWS_EQUALITY_COUNT", DefaultCount)).ToList();
        var failures = new List<string>();
        var times = new List<double>();
        foreach (var number in numbers)
        {
            var options = LegalValues.Number(number);
            Assert.Empty(new OptionValues(options).Check());
            var (differences, time) = await Compare(options);
            times.Add(time.TotalMilliseconds);
            if (differences.Count > 0)
            {
                failures.Add($"set {number}: {Describe(options)}\n  " + string.Join("\n  ", differences.Take(10)));
            }
        }
        times.Sort();
        output.WriteLine($"{times.Count} projects by the engine: median {times[times.Count / 2]:F1} ms, longest {times[^1]:F1} ms");
        Assert.True(failures.Count == 0, $"{failures.Count} of {numbers.Count} sets differ:\n" + string.Join('\n', failures.Take(5)));
    }

    [Fact]
    public async Task The_bare_command_gives_equal_trees()
    {
        var (differences, _) = await Compare(new Dictionary<Parameter, string>());
        Assert.Empty(differences);
    }

    [Fact]
    public void Random_options_reach_every_choice_and_both_sides_of_every_optional_value()
    {
        var sets = Enumerable.Range(1, DefaultCount).Select(LegalValues.Number).ToList();
        foreach (var parameter in ParameterCatalog.All)
        {
            var values = sets.Select(set => set.GetValueOrDefault(parameter)).ToList();
            if (parameter.IsChoice)
            {
                Assert.Equal(parameter.Choices.Select(choice => choice.Word).Order(), values.OfType<string>().Distinct().Order());
                continue;
            }
            Assert.True(values.Distinct().Count() > 20, $"{parameter.Option} has few values");
            Assert.True(!parameter.MayBeEmpty || values.Contains(null), $"{parameter.Option} is always given");
        }
        var shapes = sets.Select(set => string.Join(' ', Shape(set))).Distinct().Count();
        Assert.True(shapes > 80, $"{shapes} of 480 shapes");
    }

    private static IEnumerable<string> Shape(IReadOnlyDictionary<Parameter, string> set) =>
    [
        set[ParameterCatalog.Access], set[ParameterCatalog.App], set.GetValueOrDefault(ParameterCatalog.ContinuousIntegration, ParameterCatalog.ContinuousIntegration.Default),
        set.GetValueOrDefault(ParameterCatalog.Workshop, ParameterCatalog.Workshop.Default),
        .. new[] { ParameterCatalog.ImageRepository, ParameterCatalog.GoogleServiceAccount, ParameterCatalog.PackageSource }
            .Select(parameter => set.ContainsKey(parameter) ? "given" : "absent"),
    ];

    private async Task<(IReadOnlyList<string> Differences, TimeSpan Time)> Compare(IReadOnlyDictionary<Parameter, string> options)
    {
        var project = await engine.Create(options);
        return project.Status == CreationResultStatus.Success
            ? (ProjectTree.Differences(project.Files, ProjectTree.Rendered(new OptionValues(options))), project.Duration)
            : ([$"{project.Status}: {project.Error}"], project.Duration);
    }

    private static string Describe(IReadOnlyDictionary<Parameter, string> options) =>
        string.Join(' ', options.Select(option => $"{option.Key.Option} '{option.Value}'"));
}
