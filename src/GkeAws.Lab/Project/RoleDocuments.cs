namespace GkeAws.Lab.Project;

/// <summary>A role's documents as the project has them.</summary>
internal sealed record RoleDocuments(string Arn, PolicyFile Trust, IReadOnlyList<PolicyFile> Policies);
