using System.Globalization;

namespace GkeAws.Benchmarks.Measuring;

/// <summary>What ours may cost: at most this many times the peer. A rate that has to be ten times the peer's is a bar of 0.1.</summary>
internal sealed record Bar(double AtMost)
{
    public bool IsMetBy(double ratio) => ratio <= AtMost;

    public override string ToString() => "at most " + AtMost.ToString("0.0##", CultureInfo.InvariantCulture);
}
