using GkeAws.Benchmarks.Measuring;
using GkeAws.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Benchmarks.Compiling;

/// <summary>The generator's driver: again after an unrelated edit, and over files with more and more workloads.</summary>
internal sealed class DriverBenchmark : IBenchmark
{
    private const int Files = 200;
    private const double RerunBar = 2;
    private const int Many = 1_000;

    private static readonly string Parameters = File.ReadAllText(Repository.PathOf("tests", "golden", "default", "project", "federation.json"));

    public string Name => "driver";

    public string Summary => "the generator again after an unrelated edit in 200 files, and with 1,000 workloads against 100";

    public IEnumerable<Comparison> Prepare()
    {
        var compilation = CSharpCompilation.Create("Test", Enumerable.Range(0, Files).Select(index => CSharpSyntaxTree.ParseText($"class C{index} {{ void M() {{ }} }}")));
        var driver = Driver(Parameters).RunGenerators(compilation);
        var turn = 0;
        Compilation Edited() => compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[Files / 2], CSharpSyntaxTree.ParseText($"class C{Files / 2} {{ void M() {{ _ = {turn++}; }} }}"));
        MustBeCached(Driver(Parameters, isTracked: true).RunGenerators(compilation).RunGenerators(Edited()));
        Compilation edited = compilation;
        yield return new Comparison($"driver after an edit of one of {Files} files",
            Side.Timed("ours", () => driver.RunGenerators(edited), before: () => edited = Edited()),
            new MeasuredSide($"the bar, {RerunBar} ms", () => RerunBar), new Bar(1));

        var (hundred, thousand) = (Workloads(Many / 10), Workloads(Many));
        // Linear growth is 1, quadratic growth 10; between lies the garbage collector, which has more to walk through.
        yield return new Comparison("first run with 1,000 workloads, against ten times that of 100",
            Side.Timed("1,000 workloads", () => Driver(thousand).RunGenerators(compilation)),
            new MeasuredSide("ten times 100 workloads", () => 10 * ((MeasuredSide)Side.Timed("", () => Driver(hundred).RunGenerators(compilation))).Measure()), new Bar(2));
    }

    private static CSharpGeneratorDriver Driver(string parameters, bool isTracked = false) =>
        CSharpGeneratorDriver.Create([new FederationGenerator().AsSourceGenerator()], [new ParameterText(parameters)], driverOptions: new(default, trackIncrementalGeneratorSteps: isTracked));

    /// <summary>What is measured is a run that makes nothing anew.</summary>
    private static void MustBeCached(GeneratorDriver driver)
    {
        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).ToList();
        if (outputs.Count == 0 || outputs.Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
        {
            throw new InvalidOperationException("an edit of a file that has nothing to do with federation.json made the generator work again");
        }
    }

    private static string Workloads(int count)
    {
        var begin = Parameters.IndexOf("\"workloads\": [", StringComparison.Ordinal) + "\"workloads\": [".Length;
        var end = Parameters.LastIndexOf(']');
        var one = Parameters[begin..end].Trim();
        return Parameters[..begin] + string.Join(",", Enumerable.Range(0, count).Select(index => one
            .Replace("\"bucket-lister\"", $"\"worker-{index}\"", StringComparison.Ordinal)
            .Replace("\"gke-service-account\"", $"\"account-{index}\"", StringComparison.Ordinal)
            .Replace("\"role\": \"gke-to-aws-test\"", $"\"role\": \"role-{index}\"", StringComparison.Ordinal))) + Parameters[end..];
    }

    private sealed class ParameterText(string content) : AdditionalText
    {
        private readonly SourceText text = SourceText.From(content);

        public override string Path => "federation.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
