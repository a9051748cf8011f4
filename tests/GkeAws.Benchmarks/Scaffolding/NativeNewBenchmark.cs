using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Scaffolding;

/// <summary>The tool as a native program makes the same project as the template.</summary>
internal sealed class NativeNewBenchmark : IBenchmark
{
    public string Name => "native-new";

    public string Summary => "gke-aws new as Native AOT against dotnet new console --no-restore, whole processes";

    public IEnumerable<Comparison> Prepare()
    {
        using var sides = new NewProjectSides();
        yield return new Comparison(Summary, sides.NativeTool(), sides.Console(), new Bar(0.12));
    }
}
