using System.Text.Json;
using System.Text.Json.Serialization;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>A row of tests/cases/parameters/bad.json or good.json.</summary>
/// <param name="Options">As typed, option to value.</param>
/// <param name="Rules">Every rule that speaks, by id; none in good.json.</param>
/// <param name="RefusedBy">
/// "engine": the template engine has an error of its own for this value, before any rule of ours. "command line": so has
/// <c>dotnet new</c> before it calls the engine, which alone would complete the word (a case of the package tests).
/// </param>
internal sealed record ParameterCase(
    string Case, Dictionary<string, string> Options, IReadOnlyList<string>? Rules = null, string? RefusedBy = null)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyDictionary<string, ParameterCase> Bad { get; } = Read("bad.json");

    public static IReadOnlyDictionary<string, ParameterCase> Good { get; } = Read("good.json");

    public IReadOnlyDictionary<Parameter, string> Given => Options.ToDictionary(
        option => ParameterCatalog.All.Single(parameter => parameter.Option == option.Key), option => option.Value);

    public IEnumerable<string> Expected => (Rules ?? []).Order(StringComparer.Ordinal);

    private static Dictionary<string, ParameterCase> Read(string file) =>
        JsonSerializer.Deserialize<List<ParameterCase>>(File.ReadAllText(Repository.PathOf("tests", "cases", "parameters", file)), Format)!
            .ToDictionary(row => row.Case);
}
