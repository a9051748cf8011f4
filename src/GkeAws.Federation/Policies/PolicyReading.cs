namespace GkeAws.Federation.Policies;

/// <summary>A document, or all the reasons why there is none.</summary>
public sealed record PolicyReading(PolicyDocument? Document, IReadOnlyList<PolicyError> Errors);
