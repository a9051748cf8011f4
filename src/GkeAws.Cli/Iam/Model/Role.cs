namespace GkeAws.Cli.Iam.Model;

/// <summary>A role as IAM has it.</summary>
/// <param name="TrustPolicy">JSON text, decoded from the form that IAM sends it in.</param>
/// <param name="MaxSessionDuration">Seconds, 3600 to 43200; null when IAM says nothing.</param>
/// <param name="PermissionsBoundaryArn">Null when there is none.</param>
internal sealed record Role(
    string Path,
    string Name,
    string Id,
    string Arn,
    DateTimeOffset Created,
    string? TrustPolicy,
    string? Description,
    int? MaxSessionDuration,
    string? PermissionsBoundaryArn,
    RoleLastUsed? LastUsed);
