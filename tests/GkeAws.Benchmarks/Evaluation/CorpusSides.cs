using System.Diagnostics;
using System.Text.Json;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Benchmarks.Evaluation;

/// <summary>What a case of the corpus costs on the average, one thread, in microseconds.</summary>
internal sealed class CorpusSides
{
    private const int Passes = 20;

    private readonly IReadOnlyList<Case> all = Case.ReadCorpus();
    private readonly IReadOnlyList<Case> wellFormed;

    public CorpusSides()
    {
        wellFormed = [.. all.Where(item => item.Applicable is not null)];
        foreach (var item in all)
        {
            item.MustBe(item.Decide());
        }
        foreach (var item in wellFormed)
        {
            item.MustBe(Evaluator.Explain(item.Applicable!, item.Request).Decision);
        }
    }

    public Side FromBytes => Rate("policies read, checked, compiled, request prepared, decided", all, Passes, item => item.Decide());

    public Side Prepared => Rate("policies and request prepared: decided", wellFormed, 20 * Passes, item => Evaluator.Decide(item.Applicable!, item.Request));

    public Side Explained => Rate("policies and request prepared: decided and explained", wellFormed, Passes, item => Evaluator.Explain(item.Applicable!, item.Request));

    // Malformed cases hold texts that are no JSON: there the peer throws, and its exception is dearer than all of the parsing.
    public Side JsonDocumentsOfJson => Rate("JsonDocument.Parse of the same bytes", wellFormed, Passes, item =>
    {
        foreach (var policy in item.Policies)
        {
            JsonDocument.Parse(policy).Dispose();
        }
    });

    public Side FromBytesWellFormed => Rate("policies read, checked, compiled, request prepared, decided", wellFormed, Passes, item => item.Decide());

    private static MeasuredSide Rate(string name, IReadOnlyList<Case> cases, int passes, Action<Case> work) => new(name, () =>
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            for (var index = 0; index < cases.Count; index++)
            {
                work(cases[index]);
            }
        }
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / passes / cases.Count;
    });
}
