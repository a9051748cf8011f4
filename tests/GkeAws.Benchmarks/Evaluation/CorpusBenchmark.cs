using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Peers;

namespace GkeAws.Benchmarks.Evaluation;

/// <summary>The evaluator on all cases of the corpus, in this process, next to the other simulator in its own.</summary>
internal sealed class CorpusBenchmark : IBenchmark
{
    private const string Unit = "µs a case";

    public string Name => "evaluation";

    public string Summary => "cases of the corpus: the evaluator against npm iam-simulate and JsonDocument.Parse";

    public IEnumerable<Comparison> Prepare()
    {
        using var peer = new IamSimulatePeer();
        var rate = peer.Rate(Case.CorpusPath);
        var sides = new CorpusSides();
        yield return Of("From bytes to the decision, against JsonDocument.Parse", sides.FromBytesWellFormed, sides.JsonDocumentsOfJson, new Bar(4.0));
        yield return Of("From bytes to the decision, ten times the peer's rate", sides.FromBytes, rate, new Bar(0.1));
        yield return Of("Prepared policies and request, decision only: a hundred times the peer's rate", sides.Prepared, rate, new Bar(0.01));
        yield return Of("Prepared policies and request, fully explained: ten times the peer's rate", sides.Explained, rate, new Bar(0.1));
    }

    private static Comparison Of(string title, Side ours, Side peer, Bar bar) => new(title, ours, peer, bar) { Unit = Unit };
}
