namespace GkeAws.Benchmarks.Measuring;

/// <summary>What one side cost in the rounds of one run.</summary>
internal sealed record Sample
{
    private readonly double[] sorted;

    public Sample(IEnumerable<double> values) => sorted = [.. values.Order()];

    public double Lowest => sorted[0];

    public double Highest => sorted[^1];

    public double Median => sorted.Length % 2 == 1
        ? sorted[sorted.Length / 2]
        : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
