using System.Diagnostics;
using System.Text.RegularExpressions;
using GkeAws.Federation.Parameters;
using Microsoft.TemplateEngine.Edge.Template;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>The tests that share one loaded engine.</summary>
[CollectionDefinition(Name)]
public sealed class TemplateEngineGroup : ICollectionFixture<TemplateEngine>
{
    public const string Name = "template engine";
}

/// <summary>The packed template in an empty hive of the SDK's own engine, in this process.</summary>
#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime.
public sealed partial class TemplateEngine : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly TemporaryDirectory _folder = new();
    private EngineHive? _hive;
    private int _projects;

    /// <summary>Full path of the package that the engine took the template from.</summary>
    public string Package => _folder["GkeAws.Templates.1.0.0.nupkg"];

    public async Task InitializeAsync()
    {
        PackedTemplate.WritePackage(Package, "GkeAws.Templates", PackedTemplate.Content);
        _hive = await EngineHive.With(Package);
    }

    public Task DisposeAsync()
    {
        _hive?.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    internal async Task<EngineProject> Create(IReadOnlyDictionary<Parameter, string> given)
    {
        var folder = _folder[$"project-{Interlocked.Increment(ref _projects)}"];
        var symbols = given
            .Where(option => option.Key != ParameterCatalog.ProjectName)
            .ToDictionary(option => option.Key.Name, option => (string?)option.Value);
        // Without a name dotnet new takes the template's default, as template.json asks (preferDefaultName).
        var name = given.GetValueOrDefault(ParameterCatalog.ProjectName, ParameterCatalog.ProjectName.Default);
        var watch = Stopwatch.StartNew();
        var result = await _hive!.Create(folder, name, symbols);
        var duration = watch.Elapsed;
        var files = ProjectTree.Read(folder);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        var messages = result.CreationResult?.PostActions.Select(action => action.ManualInstructions ?? "") ?? [];
        return new EngineProject(result.Status, result.ErrorMessage, duration, files,
            [.. messages.SelectMany(message => RuleId().Matches(message)).Select(match => match.Value)]);
    }

    [GeneratedRegex("^GKEAWS[0-9]{3}(?= )", RegexOptions.Multiline)]
    private static partial Regex RuleId();
}

/// <summary>What the engine made of one call.</summary>
/// <param name="Files">Path to bytes.</param>
/// <param name="BrokenRules">Ids of the rules whose sentences the post-action shows, in their order.</param>
internal sealed record EngineProject(
    CreationResultStatus Status, string? Error, TimeSpan Duration, IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> BrokenRules);
