namespace GkeAws.Federation.Actions;

/// <summary>A resource type of an action.</summary>
/// <param name="Required">The caller needs the action on a resource of this type; of the types that are not required, one will do.</param>
public sealed record ActionResource(ResourceType Type, bool Required);
