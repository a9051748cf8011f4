using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Generators.Tests;

/// <summary>The generator in process: constants for what is right, located diagnostics for what is wrong, never an exception.</summary>
public sealed class FederationConstantsTests
{
    private static readonly string DefaultFile = File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", "federation.json"));

    [Fact]
    public void Values_of_the_file_become_constants_that_compile()
    {
        var (driver, compilation) = Run(DefaultFile);

        var source = driver.GetRunResult().Results.Single().GeneratedSources.Single().SourceText.ToString();
        Assert.Contains("namespace BucketLister;", source, StringComparison.Ordinal);
        Assert.Contains("public const string Audience = \"sts.amazonaws.com\";", source, StringComparison.Ordinal);
        Assert.Contains("\"https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo\"", source, StringComparison.Ordinal);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Names_that_are_no_identifiers_or_fall_together_still_compile()
    {
        var text = DefaultFile.Replace("\"name\": \"bucket-lister\"", "\"name\": \"workloads\"", StringComparison.Ordinal)
            .Replace("\"name\": \"dev\"", "\"name\": \"3-name\"", StringComparison.Ordinal);

        var (_, compilation) = Run(text);

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("\"111122223333\"", "\"12345\"", "GKEAWS005")]
    [InlineData("\"awsAccount\"", "\"awsAcount\"", "GKEAWS027")]
    [InlineData("{", "", "GKEAWS025")]
    [InlineData("ap-south-1", "us-iso-east-1", "GKEAWS007")]
    public void Mistake_is_an_error_at_its_place_and_no_exception(string from, string to, string rule)
    {
        var first = DefaultFile.IndexOf(from, StringComparison.Ordinal);
        var text = DefaultFile[..first] + to + DefaultFile[(first + from.Length)..];

        var (driver, compilation) = Run(text);

        // What the lister uses is there, so that no other error stands beside this one.
        Assert.NotNull(compilation.GetTypeByMetadataName("Other.Federation"));
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var diagnostic = result.Diagnostics.First(found => found.Id == rule);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.EndsWith("federation.json", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    /// <summary>A copy of src/ alone: what the lister uses is there, and empty.</summary>
    [Fact]
    public void Without_the_file_the_class_is_empty_in_the_projects_namespace()
    {
        var (driver, compilation) = Run(null, "BucketLister");

        var source = driver.GetRunResult().Results.Single().GeneratedSources.Single().SourceText.ToString();
        Assert.Contains("namespace BucketLister;", source, StringComparison.Ordinal);
        Assert.Contains("Issuers { get; } = new string[] {  };", source, StringComparison.Ordinal);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("")]
    [InlineData("my-app")]
    public void Without_the_file_and_a_namespace_there_is_no_class(string name)
    {
        var (driver, _) = Run(null, name);

        Assert.Empty(driver.GetRunResult().Results.Single().GeneratedSources);
    }

    [Fact]
    public void Edit_of_csharp_runs_nothing_again()
    {
        var (driver, compilation) = Run(DefaultFile);

        var second = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;")));

        Assert.All(second.GetRunResult().Results.Single().TrackedSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    /// <param name="text">Null: there is no federation.json.</param>
    private static (GeneratorDriver Driver, Compilation Compilation) Run(string? text, string rootNamespace = "Other")
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "netstandard.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText("class Program;")], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new FederationGenerator().AsSourceGenerator()],
            text is null ? [] : [new Text("/project/federation.json", text)],
            optionsProvider: new Options(rootNamespace),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return (driver, updated);
    }

    private sealed class Options(string rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties(string rootNamespace) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.rootnamespace" ? rootNamespace : null;
                return value is not null;
            }
        }
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }
}
