using GkeAws.Federation.Json;

namespace GkeAws.Federation.Parameters.Sources;

/// <summary>An environment and where it stands in federation.json.</summary>
/// <param name="Clusters">Places of the environment's clusters, in their order.</param>
internal sealed record EnvironmentSource(EnvironmentParameters Environment, ObjectReader Json, IReadOnlyList<TextPosition> Clusters);
