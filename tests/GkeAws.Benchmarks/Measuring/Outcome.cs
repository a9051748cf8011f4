namespace GkeAws.Benchmarks.Measuring;

internal enum Verdict
{
    Met,
    Missed,

    /// <summary>There is no bar.</summary>
    Shown,

    /// <summary>Ours or the peer is absent.</summary>
    NotMeasured,
}

/// <summary>What the runs of a comparison came to: the one with the lowest ratio speaks, because noise only ever adds.</summary>
/// <param name="Best">Null when something that the ratio needs is absent.</param>
/// <param name="Runs">How many runs it took.</param>
internal sealed record Outcome(Comparison Comparison, Verdict Verdict, AlternatingRun? Best, int Runs)
{
    /// <summary>A bar is missed only when each of so many runs misses it.</summary>
    public const int MostRuns = 3;

    public static Outcome Of(Comparison comparison)
    {
        if (comparison.Missing.Any())
        {
            return new Outcome(comparison, Verdict.NotMeasured, null, 0);
        }

        AlternatingRun? best = null;
        for (var runs = 1; ; runs++)
        {
            var run = AlternatingRun.Of(comparison);
            best = best is null || run.Ratio < best.Ratio ? run : best;
            if (comparison.Bar is not { } bar)
            {
                return new Outcome(comparison, Verdict.Shown, best, runs);
            }
            if (best.IsWithin(bar))
            {
                return new Outcome(comparison, Verdict.Met, best, runs);
            }
            if (runs == MostRuns)
            {
                return new Outcome(comparison, Verdict.Missed, best, runs);
            }
        }
    }
}
