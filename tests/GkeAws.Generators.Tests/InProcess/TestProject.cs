using System.Collections.Immutable;
using GkeAws.Generators.Calls;
using GkeAws.Generators.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GkeAws.Generators.Tests.InProcess;

/// <summary>Code and files of a project, compiled in process with generator and analyzers, as the SDK's compiler would.</summary>
internal sealed class TestProject
{
    public const string Folder = "/project/";

    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private ImmutableArray<AdditionalText>? _texts;

    /// <summary>.NET itself and the AWS packages of the produced project.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
                || Path.GetFileName(path).StartsWith("AWSSDK.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static string DefaultParameters { get; } = File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", "federation.json"));

    /// <summary>Path relative to the project, and content.</summary>
    public Dictionary<string, string?> Files { get; init; } = new(StringComparer.Ordinal) { ["federation.json"] = DefaultParameters };

    public IReadOnlyList<string> Sources { get; init; } = ["class Any;"];

    public IEnumerable<MetadataReference> Packages { get; init; } = References;

    public (string Key, string Value)[] Options { get; init; } = [("build_property.rootnamespace", "Other")];

    /// <summary>Rules that are off unless somebody asks.</summary>
    public string[] SwitchedOn { get; init; } = [];

    public static TestProject WithParameters(string? text) => new() { Files = text is null ? [] : new() { ["federation.json"] = text } };

    public ImmutableArray<AdditionalText> Texts => _texts ??= [.. Files.Select(file => new TestText(Folder + file.Key, file.Value))];

    public CSharpCompilation Compilation => CSharpCompilation.Create(
        "Test",
        Sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, Syntax, path: $"{Folder}src/File{index}.cs")),
        Packages,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: SwitchedOn.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Info))));

    public (GeneratorDriver Driver, Compilation Compilation) Generate()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new FederationGenerator().AsSourceGenerator()], Texts, Syntax, new TestOptions(Options),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(Compilation, out var updated, out _);
        return (driver, updated);
    }

    /// <summary>What our analyzers say, in the order of places.</summary>
    public IReadOnlyList<Diagnostic> Analyze(bool withFiles = true)
    {
        var (_, compilation) = Generate();
        ImmutableArray<DiagnosticAnalyzer> analyzers = withFiles ? [new FederationFileAnalyzer(), new S3CallAnalyzer()] : [new S3CallAnalyzer()];
        var found = compilation.WithAnalyzers(analyzers, new AnalyzerOptions(Texts, new TestOptions(Options)))
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return [.. found.OrderBy(one => one.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(one => one.Location.SourceSpan.Start).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }
}
