using GkeAws.Federation.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GkeAws.Generators.Tests.Generator;

/// <summary>No text of the parameter file stands in the lister's code as well: the generated class has it.</summary>
public sealed class ListerStringTests
{
    /// <summary>Shorter values are words of any language.</summary>
    private const int Shortest = 6;

    public static TheoryData<string> Scenarios => [.. GoldenScenario.All.Where(scenario => Directory.Exists(Path.Combine(scenario.ProjectFolder, "src"))).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void No_literal_of_the_lister_repeats_a_parameter(string name)
    {
        var project = Path.Combine(GoldenScenario.Root, name, "project");
        var values = Texts(JsonReader.Read(File.ReadAllText(Path.Combine(project, "federation.json")), out _)!).Where(text => text.Length >= Shortest).ToHashSet();
        var literals = Directory.GetFiles(Path.Combine(project, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(token => token.ValueText)
            .ToList();

        Assert.NotEmpty(values);
        Assert.NotEmpty(literals);
        Assert.Empty(literals.SelectMany(literal => values.Where(value => literal.Contains(value, StringComparison.Ordinal))).Distinct());
    }

    private static IEnumerable<string> Texts(JsonValue value) => value switch
    {
        JsonString text => [text.Value],
        JsonObject item => item.Members.Where(member => member.Name is not ("$schema" or "languages")).SelectMany(member => Texts(member.Value)),
        JsonArray list => list.Items.SelectMany(Texts),
        _ => [],
    };
}
