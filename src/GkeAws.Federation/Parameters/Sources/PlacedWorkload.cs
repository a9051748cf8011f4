using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Sources;

/// <summary>A workload as it is in one environment.</summary>
internal sealed record PlacedWorkload(WorkloadParameters Workload, ObjectReader Json)
{
    /// <summary>Of the value that holds in the environment.</summary>
    public TextPosition PositionOf(string property) => Json.PositionOf(property);
}
