using System.Text;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Peers;
using GkeAws.Benchmarks.Scaffolding;

namespace GkeAws.Benchmarks.Evaluation;

/// <summary>One case of the corpus answered by a whole process: the native tool next to the other simulator under node.</summary>
internal sealed class ColdBenchmark : IBenchmark
{
    private const string Ours = "gke-aws simulate --cases, Native AOT, a process for one case";

    public string Name => "simulate-cold";

    public string Summary => "gke-aws simulate as Native AOT against npm iam-simulate, whole processes";

    public IEnumerable<Comparison> Prepare()
    {
        using var folder = new TemporaryDirectory();
        using var peer = new IamSimulatePeer();
        var file = folder["case.jsonl"];
        File.WriteAllText(file, File.ReadLines(Case.CorpusPath).First() + "\n", new UTF8Encoding(false));
        yield return new Comparison(Summary, OursOn(file), peer.Cold(file), new Bar(0.25));
    }

    private static Side OursOn(string file) => NativeTool.Absence(Ours) is { } absent
        ? absent
        : Side.Timed(Ours, () => Tool.Run(NativeTool.Path, ["simulate", "--cases", file]).MustExit(0));
}
