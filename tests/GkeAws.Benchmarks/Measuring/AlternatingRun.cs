namespace GkeAws.Benchmarks.Measuring;

/// <summary>
/// All sides of a comparison in turn, round after round, so that whatever else the machine does falls on all of them alike.
/// Every second round goes backwards: no side always runs in the wake of the same other.
/// </summary>
internal sealed class AlternatingRun
{
    public const int WarmUps = 2;

    public const int Rounds = 15;

    private readonly Comparison comparison;
    private readonly Dictionary<Side, Sample> samples;

    private AlternatingRun(Comparison comparison, Dictionary<Side, Sample> samples) => (this.comparison, this.samples) = (comparison, samples);

    public double Ratio => RatioOf(comparison.Ours);

    public bool IsWithin(Bar bar) => bar.IsMetBy(Ratio);

    public Sample Of(Side side) => samples[side];

    /// <summary>Median to median of the peer.</summary>
    public double RatioOf(Side side) => samples[side].Median / samples[comparison.Peer].Median;

    public bool Has(Side side) => samples.ContainsKey(side);

    public static AlternatingRun Of(Comparison comparison)
    {
        var sides = comparison.Sides.OfType<MeasuredSide>().ToList();
        // What building and packing wrote goes to the disk before the clock starts, not while it runs.
        if (Tool.Find("sync") is { } sync)
        {
            Tool.Run(sync, []).MustExit(0);
        }
        var values = sides.ToDictionary(side => side, _ => new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var side in round % 2 == 0 ? sides : sides.AsEnumerable().Reverse())
            {
                var value = side.Measure();
                if (round >= 0)
                {
                    values[side].Add(value);
                }
            }
        }
        return new AlternatingRun(comparison, values.ToDictionary(entry => (Side)entry.Key, entry => new Sample(entry.Value)));
    }
}
