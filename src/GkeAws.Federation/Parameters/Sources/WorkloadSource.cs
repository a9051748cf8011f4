using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Parameters.Sources;

/// <summary>A workload and where it stands in federation.json.</summary>
/// <param name="Overrides">The properties that are otherwise in an environment, over those of the workload.</param>
internal sealed record WorkloadSource(WorkloadParameters Workload, ObjectReader Json, IReadOnlyDictionary<EnvironmentName, ObjectReader> Overrides)
{
    public PlacedWorkload In(EnvironmentName environment) =>
        new(Workload.In(environment), Overrides.TryGetValue(environment, out var there) ? there : Json);
}
