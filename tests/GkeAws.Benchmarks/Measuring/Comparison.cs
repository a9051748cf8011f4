namespace GkeAws.Benchmarks.Measuring;

/// <summary>Ours next to a peer, or next to the floor of this machine.</summary>
/// <param name="Title">What is compared, as the table is headed.</param>
/// <param name="Bar">What ours may cost; null: shown, not judged.</param>
internal sealed record Comparison(string Title, Side Ours, Side Peer, Bar? Bar)
{
    /// <summary>Measured in the same rounds and shown with their ratio to the peer, without a bar.</summary>
    public IReadOnlyList<Side> Beside { get; init; } = [];

    /// <summary>Unit of everything that is measured.</summary>
    public string Unit { get; init; } = "ms";

    public IEnumerable<Side> Sides => [Ours, .. Beside, Peer];

    /// <summary>The absent ones that the ratio cannot do without.</summary>
    public IEnumerable<AbsentSide> Missing => new[] { Ours, Peer }.OfType<AbsentSide>();
}
