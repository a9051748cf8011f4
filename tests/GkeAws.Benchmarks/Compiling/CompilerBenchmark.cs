using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Scaffolding;

namespace GkeAws.Benchmarks.Compiling;

/// <summary>Generator and analyzers in the compiler of the SDK, on the produced project, as the compiler itself counts them.</summary>
internal sealed class CompilerBenchmark : IBenchmark
{
    private const double ColdBar = 250;
    private const double WarmBar = 25;

    private static readonly string[] Ours = ["GkeAws.Generators."];
    private static readonly string[] OfSdk = ["System.Text.RegularExpressions.Generator.", "Microsoft.Extensions.Logging.Generators."];

    public string Name => "compiler";

    public string Summary => "generator and analyzers on the produced project, next to the SDK's own generators in the same run";

    public IEnumerable<Comparison> Prepare()
    {
        using var folder = new TemporaryDirectory();
        ProductInstallation.Workbench.New(folder["project"]).MustExit(0);
        ProductInstallation.Workbench.Dotnet(folder["project"], "build", "src/BucketLister").MustExit(0);
        foreach (var (title, server, bar) in new[] { ("in a cold compiler", (string?)null, ColdBar), ("in a warm compiler server", $"gke-aws-{Environment.ProcessId}", WarmBar) })
        {
            AnalyzerReport? report = null;
            var compile = () => report = AnalyzerReport.Of(Build(folder["project"], server));
            // The server's first run is the cold one.
            compile();
            yield return new Comparison($"generator and analyzers {title}",
                new MeasuredSide("ours", () => compile().Of(Ours)),
                new MeasuredSide($"the bar, {bar} ms", () => bar),
                new Bar(1))
            {
                Beside = [new MeasuredSide("generators of the SDK in the same run", () => report!.Of(OfSdk))],
            };
        }
    }

    /// <param name="server">Name of a compiler server that nobody else uses; null: none.</param>
    private static string Build(string project, string? server) => ProductInstallation.Workbench.Dotnet(project,
        "build", "src/BucketLister", "--no-restore", "-t:Rebuild", "-v:detailed", "-p:ReportAnalyzer=true",
        $"-p:UseSharedCompilation={server is not null}", $"-p:SharedCompilationId={server}").MustExit(0).Output;
}
